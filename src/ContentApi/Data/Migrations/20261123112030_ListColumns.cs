using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>What lists filter and sort by, entity tags that are known before the body is loaded, and counts.</summary>
    public partial class ListColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "scenarios_actor_id_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.AddColumn<string[]>(
                name: "authors",
                schema: "published",
                table: "works",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "cited_by",
                schema: "published",
                table: "works",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "csl",
                schema: "published",
                table: "works",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doi",
                schema: "published",
                table: "works",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "year",
                schema: "published",
                table: "works",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entity_tag",
                schema: "published",
                table: "tldrs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "article_count",
                schema: "published",
                table: "terms",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "entity_tag",
                schema: "published",
                table: "scenarios",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "entity_tag",
                schema: "published",
                table: "scenario_analyses",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string[]>(
                name: "authors",
                schema: "published",
                table: "citations",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "entity_tag",
                schema: "published",
                table: "citations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid[]>(
                name: "related_ids",
                schema: "published",
                table: "changes",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "entity_tag",
                schema: "published",
                table: "articles",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "published_at",
                schema: "published",
                table: "article_terms",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "sort_title",
                schema: "published",
                table: "articles",
                type: "text",
                nullable: false,
                computedColumnSql: "left(title, 200)",
                stored: true,
                collation: "und-x-icu");

            // What is published already: everything but the cited names, which `rerender` fills in.
            migrationBuilder.Sql(
                """
                UPDATE published.tldrs SET entity_tag = '"' || translate(encode(substring(sha256(body) FOR 15), 'base64'), '+/', '-_') || '"';
                UPDATE published.scenario_analyses SET entity_tag = '"' || translate(encode(substring(sha256(body) FOR 15), 'base64'), '+/', '-_') || '"';
                UPDATE published.scenarios SET entity_tag = '"' || translate(encode(substring(sha256(body) FOR 15), 'base64'), '+/', '-_') || '"';
                UPDATE published.citations SET entity_tag = '"' || translate(encode(substring(sha256(body) FOR 15), 'base64'), '+/', '-_') || '"';
                UPDATE published.articles SET entity_tag = renderings.entity_tag FROM published.renderings WHERE article_id = articles.id AND format = 'json';
                UPDATE published.article_terms SET published_at = articles.published_at FROM published.articles WHERE articles.id = article_id;
                UPDATE published.terms SET article_count = (SELECT count(*) FROM published.article_terms WHERE term_id = terms.id);
                UPDATE published.works SET cited_by = (SELECT count(DISTINCT article_id) FROM published.citations WHERE work_id = works.id);
                UPDATE published.works SET csl = said.csl, doi = said.doi, year = said.year, authors = said.authors
                FROM (SELECT DISTINCT ON (work_id) work_id, csl, doi, year, authors FROM published.citations WHERE work_id IS NOT NULL ORDER BY work_id, published_at, id) said
                WHERE works.id = said.work_id;
                """);

            migrationBuilder.CreateIndex(
                name: "works_authors_idx",
                schema: "published",
                table: "works",
                column: "authors")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "works_cited_by_id_idx",
                schema: "published",
                table: "works",
                columns: new[] { "cited_by", "id" });

            migrationBuilder.CreateIndex(
                name: "works_doi_idx",
                schema: "published",
                table: "works",
                column: "doi");

            migrationBuilder.CreateIndex(
                name: "works_year_id_idx",
                schema: "published",
                table: "works",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "terms_kind_article_count_id_idx",
                schema: "published",
                table: "terms",
                columns: new[] { "kind", "article_count", "id" });

            migrationBuilder.CreateIndex(
                name: "scenarios_actor_id_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios",
                columns: new[] { "actor_id", "published_at", "article_id", "ordinal" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "citations_authors_idx",
                schema: "published",
                table: "citations",
                column: "authors")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "citations_doi_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "doi", "published_at", "article_id", "ordinal" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "citations_year_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "year", "published_at", "article_id", "ordinal" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "articles_locale_published_at_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "locale", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_sort_title_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "sort_title", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_updated_at_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "article_terms_term_id_published_at_article_id_idx",
                schema: "published",
                table: "article_terms",
                columns: new[] { "term_id", "published_at", "article_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "works_authors_idx",
                schema: "published",
                table: "works");

            migrationBuilder.DropIndex(
                name: "works_cited_by_id_idx",
                schema: "published",
                table: "works");

            migrationBuilder.DropIndex(
                name: "works_doi_idx",
                schema: "published",
                table: "works");

            migrationBuilder.DropIndex(
                name: "works_year_id_idx",
                schema: "published",
                table: "works");

            migrationBuilder.DropIndex(
                name: "terms_kind_article_count_id_idx",
                schema: "published",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "scenarios_actor_id_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropIndex(
                name: "citations_authors_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.DropIndex(
                name: "citations_doi_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.DropIndex(
                name: "citations_year_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations");

            migrationBuilder.DropIndex(
                name: "articles_locale_published_at_id_idx",
                schema: "published",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "articles_sort_title_id_idx",
                schema: "published",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "articles_updated_at_id_idx",
                schema: "published",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "article_terms_term_id_published_at_article_id_idx",
                schema: "published",
                table: "article_terms");

            migrationBuilder.DropColumn(
                name: "sort_title",
                schema: "published",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "authors",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "cited_by",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "csl",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "doi",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "year",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "entity_tag",
                schema: "published",
                table: "tldrs");

            migrationBuilder.DropColumn(
                name: "article_count",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "entity_tag",
                schema: "published",
                table: "scenarios");

            migrationBuilder.DropColumn(
                name: "entity_tag",
                schema: "published",
                table: "scenario_analyses");

            migrationBuilder.DropColumn(
                name: "authors",
                schema: "published",
                table: "citations");

            migrationBuilder.DropColumn(
                name: "entity_tag",
                schema: "published",
                table: "citations");

            migrationBuilder.DropColumn(
                name: "related_ids",
                schema: "published",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "entity_tag",
                schema: "published",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "published_at",
                schema: "published",
                table: "article_terms");

            migrationBuilder.CreateIndex(
                name: "scenarios_actor_id_idx",
                schema: "published",
                table: "scenarios",
                column: "actor_id");
        }
    }
}
