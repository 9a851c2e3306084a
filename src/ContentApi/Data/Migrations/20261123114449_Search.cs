using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>What is searched, by language: configurations that stem without regard to accents, vectors with weights, and the words that misspelt queries are compared with.</summary>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_entries",
                schema: "published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    locale = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    term_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    headings = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    citations = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("search_entries_pkey", x => x.id);
                    table.ForeignKey(
                        name: "search_entries_article_id_fkey",
                        column: x => x.article_id,
                        principalSchema: "published",
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "search_entries_article_id_idx",
                schema: "published",
                table: "search_entries",
                column: "article_id");

            migrationBuilder.Sql(
                """
                DO $$
                DECLARE
                    unaccent text;
                    trigrams text;
                    language text;
                BEGIN
                    BEGIN
                        CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA published;
                        CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA published;
                    EXCEPTION
                        WHEN insufficient_privilege THEN
                            RAISE insufficient_privilege USING MESSAGE = format(
                                'the role %I may not make the extensions unaccent and pg_trgm: grant it CREATE on the database, or let a superuser make both', current_user);
                        WHEN undefined_file OR feature_not_supported THEN
                            RAISE feature_not_supported USING MESSAGE = 'the server lacks the extensions unaccent and pg_trgm: install the contrib package of its PostgreSQL';
                    END;
                    -- Where they are: someone may have made them before, in another schema.
                    SELECT extnamespace::regnamespace::text INTO unaccent FROM pg_extension WHERE extname = 'unaccent';
                    SELECT extnamespace::regnamespace::text INTO trigrams FROM pg_extension WHERE extname = 'pg_trgm';

                    FOREACH language IN ARRAY '{arabic,armenian,basque,catalan,danish,dutch,english,finnish,french,german,greek,hindi,hungarian,indonesian,irish,italian,lithuanian,nepali,norwegian,portuguese,romanian,russian,serbian,simple,spanish,swedish,tamil,turkish,yiddish}'::text[] LOOP
                        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION published.%I (COPY = pg_catalog.%I)', language, language);
                        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION published.%I ALTER MAPPING FOR hword, hword_part, word WITH %s.unaccent, pg_catalog.%I',
                            language, unaccent, CASE language WHEN 'simple' THEN 'simple' ELSE language || '_stem' END);
                    END LOOP;

                    CREATE TABLE published.search_words (word text PRIMARY KEY COLLATE "C");
                    EXECUTE format('CREATE INDEX search_words_word_idx ON published.search_words USING gin (word %s.gin_trgm_ops)', trigrams);
                    EXECUTE format($function$
                        CREATE FUNCTION published.similar_words(misspelt text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE
                        AS 'SELECT word FROM published.search_words WHERE word OPERATOR(%1$s.%%) misspelt ORDER BY %1$s.similarity(word, misspelt) DESC, word LIMIT 5'
                        $function$, trigrams);
                END
                $$;

                -- By the primary language of a BCP 47 tag; words of a language that PostgreSQL cannot stem are searched as they are.
                CREATE FUNCTION published.search_configuration(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT CASE split_part(locale, '-', 1)
                        WHEN 'ar' THEN 'published.arabic'::regconfig WHEN 'hy' THEN 'published.armenian'::regconfig WHEN 'eu' THEN 'published.basque'::regconfig
                        WHEN 'ca' THEN 'published.catalan'::regconfig WHEN 'da' THEN 'published.danish'::regconfig WHEN 'nl' THEN 'published.dutch'::regconfig
                        WHEN 'en' THEN 'published.english'::regconfig WHEN 'fi' THEN 'published.finnish'::regconfig WHEN 'fr' THEN 'published.french'::regconfig
                        WHEN 'de' THEN 'published.german'::regconfig WHEN 'el' THEN 'published.greek'::regconfig WHEN 'hi' THEN 'published.hindi'::regconfig
                        WHEN 'hu' THEN 'published.hungarian'::regconfig WHEN 'id' THEN 'published.indonesian'::regconfig WHEN 'ga' THEN 'published.irish'::regconfig
                        WHEN 'it' THEN 'published.italian'::regconfig WHEN 'lt' THEN 'published.lithuanian'::regconfig WHEN 'ne' THEN 'published.nepali'::regconfig
                        WHEN 'no' THEN 'published.norwegian'::regconfig WHEN 'nb' THEN 'published.norwegian'::regconfig WHEN 'nn' THEN 'published.norwegian'::regconfig
                        WHEN 'pt' THEN 'published.portuguese'::regconfig WHEN 'ro' THEN 'published.romanian'::regconfig WHEN 'ru' THEN 'published.russian'::regconfig
                        WHEN 'sr' THEN 'published.serbian'::regconfig WHEN 'es' THEN 'published.spanish'::regconfig WHEN 'sv' THEN 'published.swedish'::regconfig
                        WHEN 'ta' THEN 'published.tamil'::regconfig WHEN 'tr' THEN 'published.turkish'::regconfig WHEN 'yi' THEN 'published.yiddish'::regconfig
                        ELSE 'published.simple'::regconfig
                    END
                $$;

                -- A vector of at most so many bytes, of as much of the text as that holds: a longer one than 1 MB is an error to PostgreSQL. Where LC_CTYPE is C,
                -- the parser takes all punctuation beyond ASCII for letters.
                CREATE FUNCTION published.search_vector(configuration regconfig, content text, maximum int) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
                DECLARE
                    vector tsvector;
                BEGIN
                    content := translate(content, '“”„«»‹›—–…،؛؟•‘’', '              ''''');
                    LOOP
                        BEGIN
                            vector := to_tsvector(configuration, content);
                            IF pg_column_size(vector) <= maximum THEN
                                RETURN vector;
                            END IF;
                        EXCEPTION WHEN program_limit_exceeded THEN
                            NULL;
                        END;
                        content := left(content, length(content) / 2);
                    END LOOP;
                END
                $$;

                ALTER TABLE published.search_entries
                    ADD configuration regconfig NOT NULL GENERATED ALWAYS AS (published.search_configuration(locale)) STORED,
                    ADD words tsvector NOT NULL GENERATED ALWAYS AS (
                        setweight(published.search_vector(published.search_configuration(locale), title, 60000), 'A')
                        || setweight(published.search_vector(published.search_configuration(locale), summary, 60000), 'B')
                        || setweight(published.search_vector(published.search_configuration(locale), headings, 120000), 'C')
                        || published.search_vector(published.search_configuration(locale), body, 500000)) STORED,
                    ADD cited tsvector NOT NULL GENERATED ALWAYS AS (published.search_vector(published.search_configuration(locale), citations, 200000)) STORED,
                    -- Long values are kept aside, so that a search that finds much reads little.
                    SET (toast_tuple_target = 256);
                -- One look-up finds a word wherever it stands.
                CREATE INDEX search_entries_words_idx ON published.search_entries USING gin ((words || cited));
                CREATE INDEX search_entries_configuration_idx ON published.search_entries (configuration);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_entries",
                schema: "published");

            // The extensions stay: others may use them.
            migrationBuilder.Sql(
                """
                DROP FUNCTION published.search_vector, published.search_configuration, published.similar_words;
                DROP TABLE published.search_words;
                DO $$
                DECLARE
                    configuration regconfig;
                BEGIN
                    FOR configuration IN SELECT oid FROM pg_ts_config WHERE cfgnamespace = 'published'::regnamespace LOOP
                        EXECUTE format('DROP TEXT SEARCH CONFIGURATION %s', configuration);
                    END LOOP;
                END
                $$;
                """);
        }
    }
}
