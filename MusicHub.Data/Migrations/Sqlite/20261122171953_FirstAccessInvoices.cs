using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessInvoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CustomerAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CustomerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceRuns_People_TakenById",
                        column: x => x.TakenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Class = table.Column<int>(type: "INTEGER", nullable: true),
                    TradedLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Booking = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    School = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Urn = table.Column<int>(type: "INTEGER", nullable: false),
                    BillTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CustomerNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Subsidy = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    VatCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CostCentre = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FinancialYear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_InvoiceRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "InvoiceRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InvoiceLine_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAccounts_CustomerId",
                table: "CustomerAccounts",
                column: "CustomerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_BookingId_Term",
                table: "InvoiceLine",
                columns: new[] { "BookingId", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_RunId",
                table: "InvoiceLine",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceLine_SchoolId",
                table: "InvoiceLine",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceRuns_StartYear_Number",
                table: "InvoiceRuns",
                columns: new[] { "StartYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceRuns_TakenById",
                table: "InvoiceRuns",
                column: "TakenById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerAccounts");

            migrationBuilder.DropTable(
                name: "InvoiceLine");

            migrationBuilder.DropTable(
                name: "InvoiceRuns");
        }
    }
}
