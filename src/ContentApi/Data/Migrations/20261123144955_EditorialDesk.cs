using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>What the editorial side keeps beside articles: schedules, revisions' authors, term data and aliases, preview tokens, jobs, repeated requests, the audit log; and what corrections and slugs leave in public.</summary>
    public partial class EditorialDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "aliases",
                schema: "published",
                table: "terms",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string[]>(
                name: "alias_slugs",
                schema: "published",
                table: "terms",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<bool>(
                name: "is_broader",
                schema: "published",
                table: "article_terms",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "code",
                schema: "published",
                table: "terms",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "fallback_locales",
                schema: "published",
                table: "terms",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "orcid",
                schema: "published",
                table: "terms",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                schema: "published",
                table: "terms",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                schema: "editorial",
                table: "terms",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "fallback_locales",
                schema: "editorial",
                table: "terms",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "orcid",
                schema: "editorial",
                table: "terms",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "editorial",
                table: "terms",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_outdated",
                schema: "editorial",
                table: "terms",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                schema: "editorial",
                table: "terms",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "editorial",
                table: "terms",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            // Until now every article has one revision.
            migrationBuilder.AddColumn<int>(
                name: "body_revision",
                schema: "editorial",
                table: "revisions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                schema: "editorial",
                table: "revisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "next_transition_at",
                schema: "published",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "publish_at",
                schema: "editorial",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "schedule_failure",
                schema: "editorial",
                table: "articles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "schedule_failed_at",
                schema: "editorial",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "scheduled_revision",
                schema: "editorial",
                table: "articles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "unpublish_at",
                schema: "editorial",
                table: "articles",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "last_used_at",
                schema: "editorial",
                table: "api_keys",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rate_limit",
                schema: "editorial",
                table: "api_keys",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replaced_by",
                schema: "editorial",
                table: "api_keys",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_log",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    target = table.Column<string>(type: "text", nullable: true),
                    article_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("audit_log_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("corrections_pkey", x => x.id);
                });

            // Until now no article has a former revision, so none has a former part.
            migrationBuilder.CreateTable(
                name: "former_parts",
                schema: "editorial",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("former_parts_pkey", x => new { x.article_id, x.id });
                    table.ForeignKey(
                        name: "former_parts_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "editorial",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "former_slugs",
                schema: "published",
                columns: table => new
                {
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("former_slugs_pkey", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_requests",
                schema: "editorial",
                columns: table => new
                {
                    caller = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    headers = table.Column<string>(type: "jsonb", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("idempotent_requests_pkey", x => new { x.caller, x.key });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    options = table.Column<string>(type: "jsonb", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    retry_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    imported = table.Column<int>(type: "integer", nullable: false),
                    skipped = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    authorised_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("jobs_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "preview_tokens",
                schema: "editorial",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("preview_tokens_pkey", x => x.id);
                    table.ForeignKey(
                        name: "preview_tokens_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "editorial",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                schema: "editorial",
                columns: table => new
                {
                    purpose = table.Column<string>(type: "text", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("signing_keys_pkey", x => x.purpose);
                });

            migrationBuilder.CreateTable(
                name: "outdated_articles",
                schema: "editorial",
                columns: table => new
                {
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outdated_articles_pkey", x => new { x.term_id, x.article_id });
                    table.ForeignKey(
                        name: "outdated_articles_term_id_fkey",
                        column: x => x.term_id,
                        principalSchema: "editorial",
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "term_aliases",
                schema: "editorial",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("term_aliases_pkey", x => new { x.kind, x.slug });
                    table.ForeignKey(
                        name: "term_aliases_term_id_fkey",
                        column: x => x.term_id,
                        principalSchema: "editorial",
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "job_items",
                schema: "editorial",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    input = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    article_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("job_items_pkey", x => new { x.job_id, x.number });
                    table.ForeignKey(
                        name: "job_items_job_id_fkey",
                        column: x => x.job_id,
                        principalSchema: "editorial",
                        principalTable: "jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "terms_parent_id_idx",
                schema: "editorial",
                table: "terms",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "terms_kind_code_idx",
                schema: "editorial",
                table: "terms",
                columns: new[] { "kind", "code" },
                unique: true,
                filter: "code IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "terms_kind_orcid_idx",
                schema: "editorial",
                table: "terms",
                columns: new[] { "kind", "orcid" },
                unique: true,
                filter: "orcid IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "articles_publish_at_idx",
                schema: "editorial",
                table: "articles",
                column: "publish_at",
                filter: "publish_at IS NOT NULL");

            migrationBuilder.DropIndex(
                name: "articles_translation_group_id_idx",
                schema: "editorial",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "articles_translation_group_id_locale_idx",
                schema: "editorial",
                table: "articles",
                columns: new[] { "translation_group_id", "locale" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "articles_unpublish_at_idx",
                schema: "editorial",
                table: "articles",
                column: "unpublish_at",
                filter: "unpublish_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "articles_id_next_transition_at_idx",
                schema: "published",
                table: "articles",
                columns: new[] { "id", "next_transition_at" },
                filter: "next_transition_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "audit_log_article_id_id_idx",
                schema: "editorial",
                table: "audit_log",
                columns: new[] { "article_id", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_log_at_id_idx",
                schema: "editorial",
                table: "audit_log",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_log_key_id_at_id_idx",
                schema: "editorial",
                table: "audit_log",
                columns: new[] { "key_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_log_operation_at_id_idx",
                schema: "editorial",
                table: "audit_log",
                columns: new[] { "operation", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_log_subject_at_id_idx",
                schema: "editorial",
                table: "audit_log",
                columns: new[] { "subject", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "corrections_article_id_at_id_idx",
                schema: "published",
                table: "corrections",
                columns: new[] { "article_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "former_slugs_article_id_idx",
                schema: "published",
                table: "former_slugs",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "idempotent_requests_created_at_idx",
                schema: "editorial",
                table: "idempotent_requests",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "job_items_job_id_number_idx",
                schema: "editorial",
                table: "job_items",
                columns: new[] { "job_id", "number" },
                filter: "done_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "jobs_created_at_id_idx",
                schema: "editorial",
                table: "jobs",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "jobs_status_idx",
                schema: "editorial",
                table: "jobs",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "preview_tokens_article_id_idx",
                schema: "editorial",
                table: "preview_tokens",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "term_aliases_term_id_idx",
                schema: "editorial",
                table: "term_aliases",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "terms_alias_slugs_idx",
                schema: "published",
                table: "terms",
                column: "alias_slugs")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "terms_merged_into_id_idx",
                schema: "editorial",
                table: "terms",
                column: "merged_into_id");

            migrationBuilder.AddForeignKey(
                name: "terms_merged_into_id_fkey",
                schema: "editorial",
                table: "terms",
                column: "merged_into_id",
                principalSchema: "editorial",
                principalTable: "terms",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "terms_parent_id_fkey",
                schema: "editorial",
                table: "terms",
                column: "parent_id",
                principalSchema: "editorial",
                principalTable: "terms",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // The terms that a working copy names, in a column that only queries name.
            migrationBuilder.Sql("""
                CREATE FUNCTION editorial.term_ids(document jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT coalesce(array_agg(DISTINCT id::uuid), '{}') FROM jsonb_array_elements_text(jsonb_path_query_array(jsonb_build_array(
                        document -> 'publication', document -> 'byline', document -> 'topics', document -> 'regions', document -> 'actors',
                        jsonb_path_query_array(document, '$.scenarioAnalyses[*].scenarios[*].actor')), '$[*].id')) AS id
                $$;
                ALTER TABLE editorial.articles ADD COLUMN term_ids uuid[] NOT NULL GENERATED ALWAYS AS (editorial.term_ids(document)) STORED;
                CREATE INDEX articles_term_ids_idx ON editorial.articles USING gin (term_ids);
                """);

            // What editors search: titles and headings, and all body text, as the language of the article stems it.
            migrationBuilder.Sql("""
                CREATE FUNCTION editorial.searched(document jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT setweight(published.search_vector(published.search_configuration(document ->> 'locale'), concat_ws(' ', document ->> 'title', document ->> 'subtitle'), 60000), 'A')
                        || published.search_vector(published.search_configuration(document ->> 'locale'), coalesce((
                            SELECT string_agg(found #>> '{}', ' ') FROM (
                                SELECT jsonb_path_query(document, 'strict $.**.heading') UNION ALL SELECT jsonb_path_query(document, 'strict $.**.question')
                                UNION ALL SELECT jsonb_path_query(document, 'strict $.scenarioAnalyses[*].scenarios[*].title') UNION ALL SELECT jsonb_path_query(document, 'strict $.**.text')
                            ) AS texts (found)), ''), 500000)
                $$;
                CREATE FUNCTION editorial.search_query(words text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
                    SELECT websearch_to_tsquery('published.arabic', words) || websearch_to_tsquery('published.armenian', words) || websearch_to_tsquery('published.basque', words)
                        || websearch_to_tsquery('published.catalan', words) || websearch_to_tsquery('published.danish', words) || websearch_to_tsquery('published.dutch', words)
                        || websearch_to_tsquery('published.english', words) || websearch_to_tsquery('published.finnish', words) || websearch_to_tsquery('published.french', words)
                        || websearch_to_tsquery('published.german', words) || websearch_to_tsquery('published.greek', words) || websearch_to_tsquery('published.hindi', words)
                        || websearch_to_tsquery('published.hungarian', words) || websearch_to_tsquery('published.indonesian', words) || websearch_to_tsquery('published.irish', words)
                        || websearch_to_tsquery('published.italian', words) || websearch_to_tsquery('published.lithuanian', words) || websearch_to_tsquery('published.nepali', words)
                        || websearch_to_tsquery('published.norwegian', words) || websearch_to_tsquery('published.portuguese', words) || websearch_to_tsquery('published.romanian', words)
                        || websearch_to_tsquery('published.russian', words) || websearch_to_tsquery('published.serbian', words) || websearch_to_tsquery('published.simple', words)
                        || websearch_to_tsquery('published.spanish', words) || websearch_to_tsquery('published.swedish', words) || websearch_to_tsquery('published.tamil', words)
                        || websearch_to_tsquery('published.turkish', words) || websearch_to_tsquery('published.yiddish', words)
                $$;
                ALTER TABLE editorial.articles ADD COLUMN searched tsvector NOT NULL GENERATED ALWAYS AS (editorial.searched(document)) STORED;
                CREATE INDEX articles_searched_idx ON editorial.articles USING gin (searched);
                """);

            // An entry that could be changed would prove nothing.
            migrationBuilder.Sql(
                """
                REVOKE UPDATE, DELETE, TRUNCATE ON editorial.audit_log FROM contentapi_app;
                -- Rights do not bind the owner, in whose name the program may log in; a trigger does, until the owner drops it.
                CREATE FUNCTION editorial.refuse_audit_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE insufficient_privilege USING MESSAGE = 'entries of the audit log are neither changed nor deleted';
                END
                $$;
                CREATE TRIGGER audit_log_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON editorial.audit_log
                    FOR EACH STATEMENT EXECUTE FUNCTION editorial.refuse_audit_log_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE editorial.articles DROP COLUMN term_ids; DROP FUNCTION editorial.term_ids(jsonb);");
            migrationBuilder.Sql("ALTER TABLE editorial.articles DROP COLUMN searched; DROP FUNCTION editorial.searched(jsonb), editorial.search_query(text);");
            migrationBuilder.DropIndex(
                name: "articles_translation_group_id_locale_idx",
                schema: "editorial",
                table: "articles");

            migrationBuilder.CreateIndex(
                name: "articles_translation_group_id_idx",
                schema: "editorial",
                table: "articles",
                column: "translation_group_id");

            migrationBuilder.DropForeignKey(
                name: "terms_merged_into_id_fkey",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropForeignKey(
                name: "terms_parent_id_fkey",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropTable(
                name: "audit_log",
                schema: "editorial");

            migrationBuilder.Sql("DROP FUNCTION editorial.refuse_audit_log_change();");

            migrationBuilder.DropTable(
                name: "corrections",
                schema: "published");

            migrationBuilder.DropTable(
                name: "former_parts",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "former_slugs",
                schema: "published");

            migrationBuilder.DropTable(
                name: "idempotent_requests",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "job_items",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "preview_tokens",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "signing_keys",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "outdated_articles",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "term_aliases",
                schema: "editorial");

            migrationBuilder.DropTable(
                name: "jobs",
                schema: "editorial");

            migrationBuilder.DropIndex(
                name: "terms_alias_slugs_idx",
                schema: "published",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "terms_merged_into_id_idx",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "terms_parent_id_idx",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "terms_kind_code_idx",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "terms_kind_orcid_idx",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropIndex(
                name: "articles_publish_at_idx",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "articles_id_next_transition_at_idx",
                schema: "published",
                table: "articles");

            migrationBuilder.DropIndex(
                name: "articles_unpublish_at_idx",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "alias_slugs",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "is_broader",
                schema: "published",
                table: "article_terms");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "is_outdated",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "aliases",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "code",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "fallback_locales",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "orcid",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "parent_id",
                schema: "published",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "code",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "fallback_locales",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "orcid",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "parent_id",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "editorial",
                table: "terms");

            migrationBuilder.DropColumn(
                name: "body_revision",
                schema: "editorial",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "subject",
                schema: "editorial",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "next_transition_at",
                schema: "published",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "publish_at",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "schedule_failure",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "schedule_failed_at",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "scheduled_revision",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "unpublish_at",
                schema: "editorial",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                schema: "editorial",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "rate_limit",
                schema: "editorial",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "replaced_by",
                schema: "editorial",
                table: "api_keys");
        }
    }
}
