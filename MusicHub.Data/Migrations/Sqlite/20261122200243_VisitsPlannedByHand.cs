using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitsPlannedByHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPlannedByHand",
                table: "Visits",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
            migrationBuilder.Sql("UPDATE \"Visits\" SET \"IsPlannedByHand\" = 1 WHERE \"PlanItemId\" IS NULL AND \"PlannedWeek\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsPlannedByHand",
                table: "Visits");
        }
    }
}
