using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "editorial");

            migrationBuilder.EnsureSchema(
                name: "published");

            migrationBuilder.CreateTable(
                name: "api_keys",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("api_keys_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locale = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "und-x-icu"),
                    translation_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    body_revision = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    published_revision = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("articles_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locale = table.Column<string>(type: "text", nullable: false),
                    translation_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false, collation: "und-x-icu"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    body_revision = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    rendered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    renderer_version = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("articles_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                schema: "published",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    locale = table.Column<string>(type: "text", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    operation = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("changes_pkey", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "slugs",
                schema: "editorial",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("slugs_pkey", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("terms_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "und-x-icu")
                },
                constraints: table =>
                {
                    table.PrimaryKey("terms_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tombstones",
                schema: "published",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locale = table.Column<string>(type: "text", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("tombstones_pkey", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "works",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    match_key = table.Column<string>(type: "text", nullable: false),
                    csl = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("works_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "works",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("works_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                schema: "editorial",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("revisions_pkey", x => new { x.article_id, x.number });
                    table.ForeignKey(
                        name: "revisions_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "editorial",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "renderings",
                schema: "published",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    entity_tag = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("renderings_pkey", x => new { x.article_id, x.format });
                    table.ForeignKey(
                        name: "renderings_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scenario_analyses",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("scenario_analyses_pkey", x => x.id);
                    table.ForeignKey(
                        name: "scenario_analyses_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scenarios",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    analysis_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("scenarios_pkey", x => x.id);
                    table.ForeignKey(
                        name: "scenarios_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tldrs",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("tldrs_pkey", x => x.id);
                    table.ForeignKey(
                        name: "tldrs_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "article_terms",
                schema: "published",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("article_terms_pkey", x => new { x.term_id, x.article_id });
                    table.ForeignKey(
                        name: "article_terms_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "article_terms_term_id_fkey",
                        column: x => x.term_id,
                        principalSchema: "published",
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "citations",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    work_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doi = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: true),
                    csl = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("citations_pkey", x => x.id);
                    table.ForeignKey(
                        name: "citations_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "citations_work_id_fkey",
                        column: x => x.work_id,
                        principalSchema: "published",
                        principalTable: "works",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scenario_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outcomes_pkey", x => x.id);
                    table.ForeignKey(
                        name: "outcomes_scenario_id_fkey",
                        column: x => x.scenario_id,
                        principalSchema: "published",
                        principalTable: "scenarios",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mentions",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    anchor = table.Column<string>(type: "text", nullable: false),
                    block_key = table.Column<string>(type: "text", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    locator = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("mentions_pkey", x => x.id);
                    table.ForeignKey(
                        name: "mentions_citation_id_fkey",
                        column: x => x.citation_id,
                        principalSchema: "published",
                        principalTable: "citations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "article_terms_article_id_idx",
                schema: "published",
                table: "article_terms",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "articles_slug_idx",
                schema: "editorial",
                table: "articles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "articles_translation_group_id_idx",
                schema: "editorial",
                table: "articles",
                column: "translation_group_id");

            migrationBuilder.CreateIndex(
                name: "articles_updated_at_id_idx",
                schema: "editorial",
                table: "articles",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_publication_id_locale_published_at_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "publication_id", "locale", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_published_at_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_renderer_version_id_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "renderer_version", "id" });

            migrationBuilder.CreateIndex(
                name: "articles_slug_idx",
                schema: "published",
                table: "articles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "articles_translation_group_id_idx",
                schema: "published",
                table: "articles",
                column: "translation_group_id");

            migrationBuilder.CreateIndex(
                name: "changes_article_id_number_idx",
                schema: "published",
                table: "changes",
                columns: new[] { "article_id", "number" });

            migrationBuilder.CreateIndex(
                name: "citations_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "citations_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "published_at", "article_id", "ordinal" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "citations_work_id_published_at_id_idx",
                schema: "published",
                table: "citations",
                columns: new[] { "work_id", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "mentions_citation_id_ordinal_idx",
                schema: "published",
                table: "mentions",
                columns: new[] { "citation_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "outcomes_scenario_id_ordinal_idx",
                schema: "published",
                table: "outcomes",
                columns: new[] { "scenario_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "scenario_analyses_article_id_ordinal_idx",
                schema: "published",
                table: "scenario_analyses",
                columns: new[] { "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "scenario_analyses_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenario_analyses",
                columns: new[] { "published_at", "article_id", "ordinal" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "scenarios_actor_id_idx",
                schema: "published",
                table: "scenarios",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "scenarios_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios",
                columns: new[] { "article_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "scenarios_published_at_article_id_ordinal_idx",
                schema: "published",
                table: "scenarios",
                columns: new[] { "published_at", "article_id", "ordinal" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateIndex(
                name: "slugs_article_id_idx",
                schema: "editorial",
                table: "slugs",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "terms_kind_slug_idx",
                schema: "editorial",
                table: "terms",
                columns: new[] { "kind", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "terms_kind_name_id_idx",
                schema: "published",
                table: "terms",
                columns: new[] { "kind", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "terms_kind_slug_idx",
                schema: "published",
                table: "terms",
                columns: new[] { "kind", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "tldrs_article_id_idx",
                schema: "published",
                table: "tldrs",
                column: "article_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "tldrs_published_at_article_id_idx",
                schema: "published",
                table: "tldrs",
                columns: new[] { "published_at", "article_id" });

            migrationBuilder.CreateIndex(
                name: "tombstones_slug_idx",
                schema: "published",
                table: "tombstones",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "works_match_key_idx",
                schema: "editorial",
                table: "works",
                column: "match_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "article_terms",
                schema: "published");

            migrationBuilder.DropTable(
                name: "changes",
                schema: "published");

            migrationBuilder.DropTable(
                name: "mentions",
                schema: "published");

            migrationBuilder.DropTable(
                name: "outcomes",
                schema: "published");

            migrationBuilder.DropTable(
                name: "renderings",
                schema: "published");

            migrationBuilder.DropTable(
                name: "revisions",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "scenario_analyses",
                schema: "published");

            migrationBuilder.DropTable(
                name: "slugs",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "terms",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "tldrs",
                schema: "published");

            migrationBuilder.DropTable(
                name: "tombstones",
                schema: "published");

            migrationBuilder.DropTable(
                name: "works",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "terms",
                schema: "published");

            migrationBuilder.DropTable(
                name: "citations",
                schema: "published");

            migrationBuilder.DropTable(
                name: "scenarios",
                schema: "published");

            migrationBuilder.DropTable(
                name: "articles",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "works",
                schema: "published");

            migrationBuilder.DropTable(
                name: "articles",
                schema: "published");
        }
    }
}
