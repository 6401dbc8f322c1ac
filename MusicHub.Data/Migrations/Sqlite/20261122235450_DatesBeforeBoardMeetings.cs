using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DatesBeforeBoardMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ApproveLeadDays",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

            migrationBuilder.AddColumn<int>(
                name: "CheckLeadDays",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 8);

            migrationBuilder.AddColumn<int>(
                name: "PapersLeadDays",
                table: "Hubs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ApproveLeadDays",
                table: "Hubs");

            migrationBuilder.DropColumn(
                name: "CheckLeadDays",
                table: "Hubs");

            migrationBuilder.DropColumn(
                name: "PapersLeadDays",
                table: "Hubs");
        }
    }
}
