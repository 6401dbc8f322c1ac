using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Scenarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    TakeUp = table.Column<string>(type: "TEXT", nullable: false),
                    BookingsOf = table.Column<int>(type: "INTEGER", nullable: true),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Charges = table.Column<string>(type: "TEXT", nullable: false),
                    OptionName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CurrentFirst = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentSecond = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    CurrentThird = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Response = table.Column<string>(type: "TEXT", nullable: false),
                    Ranges = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<string>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInReports = table.Column<bool>(type: "INTEGER", nullable: false),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Scenarios_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Scenarios_SubsidyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SubsidyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SimulationRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScenarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Runs = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ScenarioVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SimulationRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SimulationRequests_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SimulationRequests_Scenarios_ScenarioId",
                        column: x => x.ScenarioId,
                        principalTable: "Scenarios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_MadeById",
                table: "Scenarios",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_OptionId",
                table: "Scenarios",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Scenarios_StartYear_IsShared",
                table: "Scenarios",
                columns: new[] { "StartYear", "IsShared" });

            migrationBuilder.CreateIndex(
                name: "IX_SimulationRequests_AskedById",
                table: "SimulationRequests",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_SimulationRequests_ScenarioId_AskedAt",
                table: "SimulationRequests",
                columns: new[] { "ScenarioId", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SimulationRequests");

            migrationBuilder.DropTable(
                name: "Scenarios");
        }
    }
}
