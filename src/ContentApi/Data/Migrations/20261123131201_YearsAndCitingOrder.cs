using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>What citations and works are sorted by year with, and a work's citations in the order of lists.</summary>
    public partial class YearsAndCitingOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "citations_work_id_published_at_id_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.AddColumn<int>(
                name: "sort_year",
                schema: "published",
                table: "works",
                type: "integer",
                nullable: false,
                computedColumnSql: "coalesce(year, 0)",
                stored: true);

            migrationBuilder.AddColumn<int>(
                name: "sort_year",
                schema: "published",
                table: "citations",
                type: "integer",
                nullable: false,
                computedColumnSql: "coalesce(year, 0)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "works_sort_year_id_idx",
                schema: "published",
                table: "works",
                columns: new[] { "sort_year", "id" });

            migrationBuilder.CreateIndex(
                name: "citations_sort_year_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "sort_year", "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "citations_work_id_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "work_id", "published_at", "article_id", "ordinal" },
                descending: new[] { false, true, true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "works_sort_year_id_idx",
                schema: "published",
                table: "works");

            migrationBuilder.DropIndex(
                name: "citations_sort_year_article_id_ordinal_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.DropIndex(
                name: "citations_work_id_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.DropColumn(
                name: "sort_year",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "sort_year",
                schema: "published",
                table: "citations");

            migrationBuilder.CreateIndex(
                name: "citations_work_id_published_at_id_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "work_id", "published_at", "id" });
        }
    }
}
