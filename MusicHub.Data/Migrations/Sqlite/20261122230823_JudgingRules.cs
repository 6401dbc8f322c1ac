using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JudgingRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "JudgementLowOnTrack",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "JudgementLowWatch",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 25);

            migrationBuilder.AddColumn<int>(
                name: "JudgementTargetOnTrack",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 95);

            migrationBuilder.AddColumn<int>(
                name: "JudgementTargetWatch",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 85);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "JudgementLowOnTrack",
                table: "Hubs");

            migrationBuilder.DropColumn(
                name: "JudgementLowWatch",
                table: "Hubs");

            migrationBuilder.DropColumn(
                name: "JudgementTargetOnTrack",
                table: "Hubs");

            migrationBuilder.DropColumn(
                name: "JudgementTargetWatch",
                table: "Hubs");
        }
    }
}
