using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FirstAccessTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_InvoiceLine_Bookings_BookingId",
                table: "InvoiceLine");

            migrationBuilder.AddColumn<Guid>(
                name: "DigitalRequestId",
                table: "InvoiceLine",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasOtherPupils",
                table: "Bookings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Former",
                table: "BookedTerm",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_DigitalRequestId",
                table: "InvoiceLine",
                column: "DigitalRequestId");

            migrationBuilder.AddForeignKey(
                name: "FK_InvoiceLine_DigitalRequests_DigitalRequestId",
                table: "InvoiceLine",
                column: "DigitalRequestId",
                principalTable: "DigitalRequests",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_InvoiceLine_DigitalRequests_DigitalRequestId",
                table: "InvoiceLine");

            migrationBuilder.DropIndex(
                name: "IX_InvoiceLine_DigitalRequestId",
                table: "InvoiceLine");

            migrationBuilder.DropColumn(
                name: "DigitalRequestId",
                table: "InvoiceLine");

            migrationBuilder.DropColumn(
                name: "HasOtherPupils",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Former",
                table: "BookedTerm");

            migrationBuilder.AddForeignKey(
                name: "FK_InvoiceLine_Bookings_BookingId",
                table: "InvoiceLine",
                column: "BookingId",
                principalTable: "Bookings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
