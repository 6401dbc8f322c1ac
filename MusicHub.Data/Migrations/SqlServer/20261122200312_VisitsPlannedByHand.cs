using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
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
                type: "bit",
                nullable: false,
                defaultValue: false);
            // A batch of its own: the one that adds the column does not know it yet.
            migrationBuilder.Sql("EXEC(N'UPDATE [Visits] SET [IsPlannedByHand] = 1 WHERE [PlanItemId] IS NULL AND [PlannedWeek] IS NOT NULL')");
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
