using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>Scenarios that were public and are not any more, for whoever keeps a copy.</summary>
    public partial class Sync : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "former_scenarios",
                schema: "published",
                columns: table => new
                {
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("former_scenarios_pkey", x => x.scenario_id);
                });

            migrationBuilder.CreateIndex(
                name: "former_scenarios_article_id_number_idx",
                schema: "published",
                table: "former_scenarios",
                columns: new[] { "article_id", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_scenarios",
                schema: "published");
        }
    }
}
