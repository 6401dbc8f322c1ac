using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitBatchLinesByVisit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitBatchLines_VisitId",
                table: "VisitBatchLines");

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatchLines_VisitId_BatchId",
                table: "VisitBatchLines",
                columns: new[] { "VisitId", "BatchId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitBatchLines_VisitId_BatchId",
                table: "VisitBatchLines");

            migrationBuilder.CreateIndex(
                name: "IX_VisitBatchLines_VisitId",
                table: "VisitBatchLines",
                column: "VisitId");
        }
    }
}
