using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class YearPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "YearPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Wanted = table.Column<int>(type: "int", nullable: false),
                    MostPerHalfDay = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsBeingMade = table.Column<bool>(type: "bit", nullable: false),
                    BasedOnId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", nullable: true),
                    BoundMetres = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanItem",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VisitorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Order = table.Column<int>(type: "int", nullable: false),
                    MetresThere = table.Column<int>(type: "int", nullable: false),
                    MetresHome = table.Column<int>(type: "int", nullable: false),
                    Due = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    Score = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsLocked = table.Column<bool>(type: "bit", nullable: false),
                    IsAgreed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItem_People_VisitorId",
                        column: x => x.VisitorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItem_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItem_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanLeftOut",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Due = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    Score = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLeftOut", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanLeftOut_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanLeftOut_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanShortage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YearPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Schools = table.Column<int>(type: "int", nullable: false),
                    Room = table.Column<int>(type: "int", nullable: false),
                    Visitors = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanShortage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanShortage_YearPlans_YearPlanId",
                        column: x => x.YearPlanId,
                        principalTable: "YearPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_SchoolId",
                table: "PlanItem",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_VisitorId",
                table: "PlanItem",
                column: "VisitorId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_YearPlanId_SchoolId",
                table: "PlanItem",
                columns: new[] { "YearPlanId", "SchoolId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanItem_YearPlanId_VisitorId_Day",
                table: "PlanItem",
                columns: new[] { "YearPlanId", "VisitorId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanLeftOut_SchoolId",
                table: "PlanLeftOut",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanLeftOut_YearPlanId_SchoolId",
                table: "PlanLeftOut",
                columns: new[] { "YearPlanId", "SchoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanShortage_YearPlanId",
                table: "PlanShortage",
                column: "YearPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_YearPlans_StartYear_State",
                table: "YearPlans",
                columns: new[] { "StartYear", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanItem");

            migrationBuilder.DropTable(
                name: "PlanLeftOut");

            migrationBuilder.DropTable(
                name: "PlanShortage");

            migrationBuilder.DropTable(
                name: "YearPlans");
        }
    }
}
