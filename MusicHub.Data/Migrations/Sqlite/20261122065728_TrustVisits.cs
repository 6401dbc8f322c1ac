using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TrustVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DraftedOn",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TrustVisitId",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TrustVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrustId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrustVisits_Trusts_TrustId",
                        column: x => x.TrustId,
                        principalTable: "Trusts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_TrustVisitId",
                table: "Visits",
                column: "TrustVisitId");

            migrationBuilder.CreateIndex(
                name: "IX_TrustVisits_TrustId",
                table: "TrustVisits",
                column: "TrustId");

            migrationBuilder.AddForeignKey(
                name: "FK_Visits_TrustVisits_TrustVisitId",
                table: "Visits",
                column: "TrustVisitId",
                principalTable: "TrustVisits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Visits_TrustVisits_TrustVisitId",
                table: "Visits");

            migrationBuilder.DropTable(
                name: "TrustVisits");

            migrationBuilder.DropIndex(
                name: "IX_Visits_TrustVisitId",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "DraftedOn",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "TrustVisitId",
                table: "Visits");
        }
    }
}
