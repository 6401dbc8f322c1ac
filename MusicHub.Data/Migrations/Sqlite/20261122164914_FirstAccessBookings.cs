using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAccessBookings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeliveryPartners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AgreementFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AgreementUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SafeguardingUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InsuranceUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryPartners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bookings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    YearGroup = table.Column<int>(type: "INTEGER", nullable: false),
                    Classes = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstTerm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Terms = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExceptionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Instruments = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HireSets = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PpaCover = table.Column<bool>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    BillsTrust = table.Column<bool>(type: "INTEGER", nullable: false),
                    PurchaseOrder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TakenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OverriddenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    OptionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    First = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Second = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Third = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Rate = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    HirePerSet = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    NotSubsidised = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bookings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bookings_DeliveryPartners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "DeliveryPartners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_OverriddenById",
                        column: x => x.OverriddenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_People_TakenById",
                        column: x => x.TakenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bookings_SubsidyOptions_OptionId",
                        column: x => x.OptionId,
                        principalTable: "SubsidyOptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BookedClass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: true),
                    PupilPremium = table.Column<int>(type: "INTEGER", nullable: true),
                    Send = table.Column<int>(type: "INTEGER", nullable: true),
                    OnInSchool = table.Column<int>(type: "INTEGER", nullable: true),
                    OnAtHub = table.Column<int>(type: "INTEGER", nullable: true),
                    OnElsewhere = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedClass", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookedClass_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BookedTerm",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    Percent = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    FullCost = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Charge = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Hire = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    IsGivenUp = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookedTerm", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookedTerm_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TradedLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Price = table.Column<long>(type: "INTEGER", precision: 18, scale: 4, nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsCancelled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradedLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TradedLine_Bookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Bookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BookedClass_BookingId_Number",
                table: "BookedClass",
                columns: new[] { "BookingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BookedTerm_BookingId_Term",
                table: "BookedTerm",
                columns: new[] { "BookingId", "Term" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_ConfirmedById",
                table: "Bookings",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_DecidedById",
                table: "Bookings",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OptionId",
                table: "Bookings",
                column: "OptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_OverriddenById",
                table: "Bookings",
                column: "OverriddenById");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_PartnerId",
                table: "Bookings",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_SchoolId_StartYear",
                table: "Bookings",
                columns: new[] { "SchoolId", "StartYear" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartYear_Number",
                table: "Bookings",
                columns: new[] { "StartYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartYear_State",
                table: "Bookings",
                columns: new[] { "StartYear", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_TakenById",
                table: "Bookings",
                column: "TakenById");

            migrationBuilder.CreateIndex(
                name: "IX_TradedLine_BookingId",
                table: "TradedLine",
                column: "BookingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BookedClass");

            migrationBuilder.DropTable(
                name: "BookedTerm");

            migrationBuilder.DropTable(
                name: "TradedLine");

            migrationBuilder.DropTable(
                name: "Bookings");

            migrationBuilder.DropTable(
                name: "DeliveryPartners");
        }
    }
}
