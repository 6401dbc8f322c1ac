using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DigitalScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DigitalScenarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sizes = table.Column<string>(type: "TEXT", nullable: false),
                    Grant = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: true),
                    OptionName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CurrentName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
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
                    table.PrimaryKey("PK_DigitalScenarios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DigitalScenarios_DigitalOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "DigitalOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DigitalScenarios_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_MadeById",
                table: "DigitalScenarios",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_OptionId",
                table: "DigitalScenarios",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_DigitalScenarios_StartYear_IsShared",
                table: "DigitalScenarios",
                columns: new[] { "StartYear", "IsShared" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigitalScenarios");
        }
    }
}
