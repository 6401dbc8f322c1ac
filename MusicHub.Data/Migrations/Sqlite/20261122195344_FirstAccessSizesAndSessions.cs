using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessSizesAndSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "OtherSizes",
                table: "DeliveryModel",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Pupils",
                table: "Bookings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SizeReason",
                table: "Bookings",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KeptSessions",
                table: "BookedTerm",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OtherSizes",
                table: "DeliveryModel");

            migrationBuilder.DropColumn(
                name: "Pupils",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "SizeReason",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "KeptSessions",
                table: "BookedTerm");
        }
    }
}
