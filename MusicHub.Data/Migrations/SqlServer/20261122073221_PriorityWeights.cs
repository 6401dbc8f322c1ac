using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MusicHub.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PriorityWeights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PriorityWeights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriorityWeights", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PriorityWeight",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PriorityWeightsId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Factor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Weight = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PriorityWeight", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PriorityWeight_PriorityWeights_PriorityWeightsId",
                        column: x => x.PriorityWeightsId,
                        principalTable: "PriorityWeights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PriorityWeight_PriorityWeightsId_Factor",
                table: "PriorityWeight",
                columns: new[] { "PriorityWeightsId", "Factor" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PriorityWeight");

            migrationBuilder.DropTable(
                name: "PriorityWeights");
        }
    }
}
