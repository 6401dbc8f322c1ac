using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReasonId",
                table: "ContactAttempt",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "VisitReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Endings = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
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
