using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReportsOnTheirWay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportFiles_ReportId_Kind",
                table: "ReportFiles");

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "Reports",
                type: "datetime2(3)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedById",
                table: "Reports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "Reports",
                type: "datetime2(3)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CheckedById",
                table: "Reports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectionReason",
                table: "Reports",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Reports",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "PredecessorId",
                table: "Reports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "Reports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "ReportFiles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_ApprovedById",
                table: "Reports",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_CheckedById",
                table: "Reports",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PredecessorId",
                table: "Reports",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SuccessorId",
                table: "Reports",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_ReportId_Edition_Kind",
                table: "ReportFiles",
                columns: new[] { "ReportId", "Edition", "Kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_People_ApprovedById",
                table: "Reports",
                column: "ApprovedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_People_CheckedById",
                table: "Reports",
                column: "CheckedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_Reports_PredecessorId",
                table: "Reports",
                column: "PredecessorId",
                principalTable: "Reports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Reports_Reports_SuccessorId",
                table: "Reports",
                column: "SuccessorId",
                principalTable: "Reports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Reports_People_ApprovedById",
                table: "Reports");

            migrationBuilder.DropForeignKey(
                name: "FK_Reports_People_CheckedById",
                table: "Reports");

            migrationBuilder.DropForeignKey(
                name: "FK_Reports_Reports_PredecessorId",
                table: "Reports");

            migrationBuilder.DropForeignKey(
                name: "FK_Reports_Reports_SuccessorId",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_ApprovedById",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_CheckedById",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_PredecessorId",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_SuccessorId",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_ReportFiles_ReportId_Edition_Kind",
                table: "ReportFiles");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ApprovedById",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "CheckedById",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "CorrectionReason",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "PredecessorId",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Edition",
                table: "ReportFiles");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_ReportId_Kind",
                table: "ReportFiles",
                columns: new[] { "ReportId", "Kind" },
                unique: true);
        }
    }
}
