using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitMoveReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ReasonId",
                table: "VisitMove",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitMove_ReasonId",
                table: "VisitMove",
                column: "ReasonId");

            migrationBuilder.AddForeignKey(
                name: "FK_VisitMove_VisitReasons_ReasonId",
                table: "VisitMove",
                column: "ReasonId",
                principalTable: "VisitReasons",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_VisitMove_VisitReasons_ReasonId",
                table: "VisitMove");

            migrationBuilder.DropIndex(
                name: "IX_VisitMove_ReasonId",
                table: "VisitMove");

            migrationBuilder.DropColumn(
                name: "ReasonId",
                table: "VisitMove");
        }
    }
}
