using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SummaryChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SummaryChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    YearStart = table.Column<int>(type: "int", nullable: false),
                    Finding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Covers = table.Column<int>(type: "int", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CheckedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QualityNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_CoCurricular = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_Curriculum = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_Experiences = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_Further = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_Future = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_HasChoir = table.Column<bool>(type: "bit", nullable: true),
                    Contents_HasEnsemble = table.Column<bool>(type: "bit", nullable: true),
                    Contents_HearsLiveMusic = table.Column<bool>(type: "bit", nullable: true),
                    Contents_NamesHub = table.Column<bool>(type: "bit", nullable: true),
                    Contents_NamesMusicLead = table.Column<bool>(type: "bit", nullable: true),
                    Contents_NamesSeniorLead = table.Column<bool>(type: "bit", nullable: true),
                    Contents_OffersLessons = table.Column<bool>(type: "bit", nullable: true),
                    Contents_Partners = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_PerformsEachTerm = table.Column<bool>(type: "bit", nullable: true),
                    Contents_Qualifications = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contents_Scheme = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummaryChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SummaryChecks_People_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SummaryChecks_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_CheckedById",
                table: "SummaryChecks",
                column: "CheckedById");

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_SchoolId_YearStart",
                table: "SummaryChecks",
                columns: new[] { "SchoolId", "YearStart" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SummaryChecks_YearStart_Finding",
                table: "SummaryChecks",
                columns: new[] { "YearStart", "Finding" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SummaryChecks");
        }
    }
}
