using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Rate = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    Sessions = table.Column<int>(type: "int", nullable: false),
                    Hire = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    RequestsFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    RequestsUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    EligiblePhases = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    YearGroups = table.Column<int>(type: "int", nullable: false),
                    Grant = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    VatCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CostCentre = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Fund = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FirstAccessCharges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyOptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    First = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChargesId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsOffered = table.Column<bool>(type: "bit", nullable: false),
                    IsSubsidised = table.Column<bool>(type: "bit", nullable: false),
                    ByException = table.Column<bool>(type: "bit", nullable: false),
                    Rate = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    Sessions = table.Column<int>(type: "int", nullable: true),
                    LeastPupils = table.Column<int>(type: "int", nullable: true),
                    MostPupils = table.Column<int>(type: "int", nullable: true),
                    Durations = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
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
