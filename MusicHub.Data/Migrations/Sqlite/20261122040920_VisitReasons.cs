using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EndedReasonId",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReasonId",
                table: "ContactAttempt",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "VisitReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Endings = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitReasons", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_EndedReasonId",
                table: "Visits",
                column: "EndedReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactAttempt_ReasonId",
                table: "ContactAttempt",
                column: "ReasonId");

            migrationBuilder.AddForeignKey(
                name: "FK_ContactAttempt_VisitReasons_ReasonId",
                table: "ContactAttempt",
                column: "ReasonId",
                principalTable: "VisitReasons",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Visits_VisitReasons_EndedReasonId",
                table: "Visits",
                column: "EndedReasonId",
                principalTable: "VisitReasons",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ContactAttempt_VisitReasons_ReasonId",
                table: "ContactAttempt");

            migrationBuilder.DropForeignKey(
                name: "FK_Visits_VisitReasons_EndedReasonId",
                table: "Visits");

            migrationBuilder.DropTable(
                name: "VisitReasons");

            migrationBuilder.DropIndex(
                name: "IX_Visits_EndedReasonId",
                table: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_ContactAttempt_ReasonId",
                table: "ContactAttempt");

            migrationBuilder.DropColumn(
                name: "EndedReasonId",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "ReasonId",
                table: "ContactAttempt");
        }
    }
}
