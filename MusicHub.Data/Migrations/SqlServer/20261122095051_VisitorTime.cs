using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class VisitorTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DaysWithoutVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DaysWithoutVisits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitorAvailabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HomePostcode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HomeSchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VisitsPerHalfDay = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitorAvailabilities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitorAvailabilities_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitorAvailabilities_Schools_HomeSchoolId",
                        column: x => x.HomeSchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DayOff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayOff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DayOff_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FreeTime",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Halves = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreeTime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FreeTime_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitorRegion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VisitorAvailabilityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitorRegion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitorRegion_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitorRegion_VisitorAvailabilities_VisitorAvailabilityId",
                        column: x => x.VisitorAvailabilityId,
                        principalTable: "VisitorAvailabilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DayOff_VisitorAvailabilityId",
                table: "DayOff",
                column: "VisitorAvailabilityId");

            migrationBuilder.CreateIndex(
                name: "IX_FreeTime_VisitorAvailabilityId",
                table: "FreeTime",
                column: "VisitorAvailabilityId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorAvailabilities_HomeSchoolId",
                table: "VisitorAvailabilities",
                column: "HomeSchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorAvailabilities_PersonId",
                table: "VisitorAvailabilities",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitorRegion_RegionId",
                table: "VisitorRegion",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorRegion_VisitorAvailabilityId_RegionId",
                table: "VisitorRegion",
                columns: new[] { "VisitorAvailabilityId", "RegionId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DayOff");

            migrationBuilder.DropTable(
                name: "DaysWithoutVisits");

            migrationBuilder.DropTable(
                name: "FreeTime");

            migrationBuilder.DropTable(
                name: "VisitorRegion");

            migrationBuilder.DropTable(
                name: "VisitorAvailabilities");
        }
    }
}
