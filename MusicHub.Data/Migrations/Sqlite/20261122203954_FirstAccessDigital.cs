using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessDigital : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DigitalOptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DraftedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BoardNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    AdoptedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AdoptionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalOptions_People_AdoptedById",
                        column: x => x.AdoptedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalOptions_People_DraftedById",
                        column: x => x.DraftedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DigitalBand",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    MostPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    SchoolPercent = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalBand", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalBand_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DigitalRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigitalRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_People_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalRequests_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalBand_OptionId",
                table: "DigitalBand",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_AdoptedById",
                table: "DigitalOptions",
                column: "AdoptedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_DraftedById",
                table: "DigitalOptions",
                column: "DraftedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalOptions_StartYear_Phase_State",
                table: "DigitalOptions",
                columns: new[] { "StartYear", "Phase", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_DecidedById",
                table: "DigitalRequests",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_OptionId",
                table: "DigitalRequests",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_SchoolId_StartYear",
                table: "DigitalRequests",
                columns: new[] { "SchoolId", "StartYear" });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalRequests_StartYear_State",
                table: "DigitalRequests",
                columns: new[] { "StartYear", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigitalBand");

            migrationBuilder.DropTable(
                name: "DigitalRequests");

            migrationBuilder.DropTable(
                name: "DigitalOptions");
        }
    }
}
