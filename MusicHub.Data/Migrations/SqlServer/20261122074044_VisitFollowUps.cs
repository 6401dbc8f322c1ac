using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class VisitFollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Visits_FollowUpBy",
                table: "Visits",
                column: "FollowUpBy",
                filter: "FollowUpBy IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_State_KindId_On_SchoolId",
                table: "Visits",
                columns: new[] { "State", "KindId", "On", "SchoolId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Visits_FollowUpBy",
                table: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Visits_State_KindId_On_SchoolId",
                table: "Visits");
        }
    }
}
