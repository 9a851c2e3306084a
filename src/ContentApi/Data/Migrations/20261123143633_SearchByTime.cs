using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentApi.Data.Migrations
{
    /// <summary>What is searched, by the time of its publication: blocks of days stand in the index beside the words, so that the newest matches are found without the rest.</summary>
    public partial class SearchByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                -- By its name: a column of type regconfig, which holds a number of this very server, keeps pg_upgrade from upgrading the database.
                ALTER TABLE published.search_entries DROP COLUMN configuration;
                CREATE FUNCTION published.search_language(locale text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT CASE split_part(locale, '-', 1)
                        WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque'
                        WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch'
                        WHEN 'en' THEN 'english' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
                        WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'hi' THEN 'hindi'
                        WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'ga' THEN 'irish'
                        WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali'
                        WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian' WHEN 'nn' THEN 'norwegian'
                        WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
                        WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish'
                        WHEN 'ta' THEN 'tamil' WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish'
                        ELSE 'simple'
                    END
                $$;
                CREATE OR REPLACE FUNCTION published.search_configuration(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ('published.' || published.search_language(locale))::regconfig
                $$;
                ALTER TABLE published.search_entries ADD language text COLLATE "C" NOT NULL GENERATED ALWAYS AS (published.search_language(locale)) STORED;
                CREATE INDEX search_entries_language_idx ON published.search_entries (language);

                -- Days since the first that a time can be of.
                CREATE FUNCTION published.search_day(moment timestamptz) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT floor(date_part('epoch', moment - '0001-01-01 00:00:00+00'::timestamptz) / 86400)::int
                $$;

                -- A block of 4^level days, counted from the same, of what is in one language.
                CREATE FUNCTION published.search_block(language text, level int, block int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ((('x' || left(md5(language), 6))::bit(24)::bigint * 8 + level) << 24) + block
                $$;

                CREATE FUNCTION published.search_blocks(language text, published_at timestamptz) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ARRAY[
                        published.search_block(language, 0, published.search_day(published_at)),
                        published.search_block(language, 1, published.search_day(published_at) >> 2),
                        published.search_block(language, 2, published.search_day(published_at) >> 4),
                        published.search_block(language, 3, published.search_day(published_at) >> 6),
                        published.search_block(language, 4, published.search_day(published_at) >> 8),
                        published.search_block(language, 5, published.search_day(published_at) >> 10),
                        published.search_block(language, 6, published.search_day(published_at) >> 12)]
                $$;

                DROP INDEX published.search_entries_words_idx;
                -- PostgreSQL looks in the columns in this order: what narrows most is first. The third is of the title alone.
                CREATE INDEX search_entries_words_idx ON published.search_entries
                    USING gin (published.search_blocks(language, published_at), (words || cited), ts_filter(words, '{a}'), term_ids, (ARRAY[type, locale]));
                -- A search reads the vectors of no more rows than it ranks: they may stand in the row.
                ALTER TABLE published.search_entries RESET (toast_tuple_target);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP INDEX published.search_entries_words_idx;
                DROP FUNCTION published.search_blocks, published.search_block, published.search_day;
                ALTER TABLE published.search_entries DROP COLUMN language;
                CREATE OR REPLACE FUNCTION published.search_configuration(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
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
                DROP FUNCTION published.search_language;
                ALTER TABLE published.search_entries ADD configuration regconfig NOT NULL GENERATED ALWAYS AS (published.search_configuration(locale)) STORED;
                CREATE INDEX search_entries_configuration_idx ON published.search_entries (configuration);
                CREATE INDEX search_entries_words_idx ON published.search_entries USING gin ((words || cited));
                ALTER TABLE published.search_entries SET (toast_tuple_target = 256);
                """);
        }
    }
}
