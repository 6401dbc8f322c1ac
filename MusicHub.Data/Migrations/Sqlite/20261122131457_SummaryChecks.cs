using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    YearStart = table.Column<int>(type: "INTEGER", nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Covers = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    QualityNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Contents_CoCurricular = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Curriculum = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Experiences = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Further = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_Future = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Contents_HasChoir = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_HasEnsemble = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_HearsLiveMusic = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesHub = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesMusicLead = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_NamesSeniorLead = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_OffersLessons = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_Partners = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Contents_PerformsEachTerm = table.Column<bool>(type: "INTEGER", nullable: true),
                    Contents_Qualifications = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Contents_Scheme = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
