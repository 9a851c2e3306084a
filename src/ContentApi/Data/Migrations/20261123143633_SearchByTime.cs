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
                -- Days since the first that a time can be of.
                CREATE FUNCTION published.search_day(moment timestamptz) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT floor(date_part('epoch', moment - '0001-01-01 00:00:00+00'::timestamptz) / 86400)::int
                $$;

                -- A block of 4^level days, counted from the same, of what is in one language.
                CREATE FUNCTION published.search_block(configuration regconfig, level int, block int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ((configuration::oid::bigint * 8 + level) << 24) + block
                $$;

                CREATE FUNCTION published.search_blocks(configuration regconfig, published_at timestamptz) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT ARRAY[
                        published.search_block(configuration, 0, published.search_day(published_at)),
                        published.search_block(configuration, 1, published.search_day(published_at) >> 2),
                        published.search_block(configuration, 2, published.search_day(published_at) >> 4),
                        published.search_block(configuration, 3, published.search_day(published_at) >> 6),
                        published.search_block(configuration, 4, published.search_day(published_at) >> 8),
                        published.search_block(configuration, 5, published.search_day(published_at) >> 10),
                        published.search_block(configuration, 6, published.search_day(published_at) >> 12)]
                $$;

                DROP INDEX published.search_entries_words_idx;
                -- PostgreSQL looks in the columns in this order: what narrows most is first. The third is of the title alone.
                CREATE INDEX search_entries_words_idx ON published.search_entries
                    USING gin (published.search_blocks(configuration, published_at), (words || cited), ts_filter(words, '{a}'), term_ids, (ARRAY[type, locale]));
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
                CREATE INDEX search_entries_words_idx ON published.search_entries USING gin ((words || cited));
                ALTER TABLE published.search_entries SET (toast_tuple_target = 256);
                """);
        }
    }
}
