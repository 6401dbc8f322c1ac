using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DraftedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BoardNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AdoptedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AdoptedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    AdoptionReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    MostPupils = table.Column<int>(type: "int", nullable: true),
                    Cost = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    SchoolPercent = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Pupils = table.Column<int>(type: "int", nullable: true),
                    FullCost = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
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
