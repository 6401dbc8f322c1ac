using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessCharges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FirstAccessCharges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    RequestsFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestsUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EligiblePhases = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    YearGroups = table.Column<int>(type: "INTEGER", nullable: false),
                    Grant = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    VatCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CostCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstAccessCharges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyOptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    SeriesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
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
                    table.PrimaryKey("PK_SubsidyOptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyOptions_People_AdoptedById",
                        column: x => x.AdoptedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyOptions_People_DraftedById",
                        column: x => x.DraftedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryModel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChargesId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSubsidised = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByException = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: true),
                    LeastPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    MostPupils = table.Column<int>(type: "INTEGER", nullable: true),
                    Durations = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryModel", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryModel_FirstAccessCharges_ChargesId",
                        column: x => x.ChargesId,
                        principalTable: "FirstAccessCharges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryModel_ChargesId_Kind",
                table: "DeliveryModel",
                columns: new[] { "ChargesId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FirstAccessCharges_StartYear",
                table: "FirstAccessCharges",
                column: "StartYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_AdoptedById",
                table: "SubsidyOptions",
                column: "AdoptedById");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_DraftedById",
                table: "SubsidyOptions",
                column: "DraftedById");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_SeriesId_Number",
                table: "SubsidyOptions",
                columns: new[] { "SeriesId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyOptions_StartYear_State",
                table: "SubsidyOptions",
                columns: new[] { "StartYear", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeliveryModel");

            migrationBuilder.DropTable(
                name: "SubsidyOptions");

            migrationBuilder.DropTable(
                name: "FirstAccessCharges");
        }
    }
}
