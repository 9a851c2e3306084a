using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>Works that editors merge and split, with what they decided, and what is found in working copies.</summary>
    public partial class Works : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "published",
                table: "works",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "match_key",
                schema: "editorial",
                table: "works",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<bool>(
                name: "is_outdated",
                schema: "editorial",
                table: "works",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "editorial",
                table: "works",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "editorial",
                table: "works",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "article_checks",
                schema: "editorial",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    checks = table.Column<int>(type: "integer", nullable: false),
                    forecasts = table.Column<int>(type: "integer", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    compared_with = table.Column<Guid[]>(type: "uuid[]", nullable: false, defaultValueSql: "'{}'")
                },
                constraints: table =>
                {
                    table.PrimaryKey("article_checks_pkey", x => x.article_id);
                    table.ForeignKey(
                        name: "article_checks_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "editorial",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outdated_citing_articles",
                schema: "editorial",
                columns: table => new
                {
                    work_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outdated_citing_articles_pkey", x => new { x.work_id, x.article_id });
                    table.ForeignKey(
                        name: "outdated_citing_articles_work_id_fkey",
                        column: x => x.work_id,
                        principalSchema: "editorial",
                        principalTable: "works",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_assignments",
                schema: "editorial",
                columns: table => new
                {
                    citation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_key = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: true),
                    work_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("work_assignments_pkey", x => x.citation_id);
                    table.ForeignKey(
                        name: "work_assignments_work_id_fkey",
                        column: x => x.work_id,
                        principalSchema: "editorial",
                        principalTable: "works",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "article_checks_compared_with_idx",
                schema: "editorial",
                table: "article_checks",
                column: "compared_with")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "works_merged_into_id_idx",
                schema: "editorial",
                table: "works",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "work_assignments_match_key_reference_idx",
                schema: "editorial",
                table: "work_assignments",
                columns: new[] { "match_key", "reference" },
                unique: true,
                filter: "reference IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "work_assignments_work_id_idx",
                schema: "editorial",
                table: "work_assignments",
                column: "work_id");

            migrationBuilder.AddForeignKey(
                name: "works_merged_into_id_fkey",
                schema: "editorial",
                table: "works",
                column: "merged_into_id",
                principalSchema: "editorial",
                principalTable: "works",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // The works that a working copy cites, how a work's title begins, and whom a work names, in columns that only queries name.
            migrationBuilder.Sql("""
                CREATE FUNCTION editorial.work_ids(document jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT coalesce(array_agg(DISTINCT id::uuid), '{}') FROM jsonb_array_elements_text(jsonb_path_query_array(document, '$.citations[*].workId ? (@ != null)')) AS id
                $$;
                ALTER TABLE editorial.articles ADD COLUMN work_ids uuid[] NOT NULL GENERATED ALWAYS AS (editorial.work_ids(document)) STORED;
                CREATE INDEX articles_work_ids_idx ON editorial.articles USING gin (work_ids);
                ALTER TABLE editorial.works ADD COLUMN title_start text NOT NULL
                    GENERATED ALWAYS AS (left(lower(regexp_replace(split_part(coalesce(csl ->> 'title', ''), ':', 1) COLLATE "und-x-icu", '[^[:alnum:]]+', '', 'g')), 100)) STORED;
                CREATE INDEX works_title_start_idx ON editorial.works (title_start);
                CREATE FUNCTION editorial.work_names(csl jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT coalesce(array_agg(DISTINCT name) FILTER (WHERE name <> ''), '{}') FROM (
                        SELECT left(lower(regexp_replace(regexp_replace(normalize(coalesce(person ->> 'literal', concat(person ->> 'non-dropping-particle', person ->> 'family')), NFKD)
                            COLLATE "und-x-icu", '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', '', 'g')), 200) AS name
                        FROM jsonb_array_elements(coalesce(nullif(csl -> 'author', 'null'), nullif(csl -> 'editor', 'null'), '[]')) AS person
                    ) AS named
                $$;
                ALTER TABLE editorial.works ADD COLUMN names text[] NOT NULL GENERATED ALWAYS AS (editorial.work_names(csl)) STORED;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE editorial.works DROP COLUMN title_start, DROP COLUMN names; DROP FUNCTION editorial.work_names(jsonb); ALTER TABLE editorial.articles DROP COLUMN work_ids; DROP FUNCTION editorial.work_ids(jsonb);");

            migrationBuilder.DropForeignKey(
                name: "works_merged_into_id_fkey",
                schema: "editorial",
                table: "works");

            migrationBuilder.DropTable(
                name: "article_checks",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "outdated_citing_articles",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "work_assignments",
                schema: "editorial");

            migrationBuilder.DropIndex(
                name: "works_merged_into_id_idx",
                schema: "editorial",
                table: "works");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "published",
                table: "works");

            migrationBuilder.DropColumn(
                name: "is_outdated",
                schema: "editorial",
                table: "works");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "editorial",
                table: "works");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "editorial",
                table: "works");

            // A work that was split off or merged has no key, and none that another work could have.
            migrationBuilder.Sql("UPDATE editorial.works SET match_key = id::text WHERE match_key IS NULL; ALTER TABLE editorial.works ALTER COLUMN match_key SET NOT NULL;");
        }
    }
}
