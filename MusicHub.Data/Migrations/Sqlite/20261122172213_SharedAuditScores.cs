using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SharedAuditScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ScoresSharedById",
                table: "Audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ScoresSharedOn",
                table: "Audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audits_ScoresSharedById",
                table: "Audits",
                column: "ScoresSharedById");

            migrationBuilder.AddForeignKey(
                name: "FK_Audits_People_ScoresSharedById",
                table: "Audits",
                column: "ScoresSharedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Audits_People_ScoresSharedById",
                table: "Audits");

            migrationBuilder.DropIndex(
                name: "IX_Audits_ScoresSharedById",
                table: "Audits");

            migrationBuilder.DropColumn(
                name: "ScoresSharedById",
                table: "Audits");

            migrationBuilder.DropColumn(
                name: "ScoresSharedOn",
                table: "Audits");
        }
    }
}
