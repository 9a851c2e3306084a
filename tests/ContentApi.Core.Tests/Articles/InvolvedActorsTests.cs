using ContentApi.Core.Articles;

namespace ContentApi.Core.Tests.Articles;

public sealed class InvolvedActorsTests
{
    [Theory]
    [InlineData("Jutland’s Offer", true)]
    [InlineData("An offer of JUTLAND", true)]
    [InlineData("Jutlanders offer", false)]
    [InlineData("NorthJutland, and Jutland.", true)]
    [InlineData("NorthJutland", false)]
    [InlineData("", false)]
    public void An_actor_is_named_by_its_name_as_words_of_its_own(string title, bool isNamed) =>
        Assert.Equal(isNamed, InvolvedActors.Of(actor: null, title, [], [Actor(1, "Jutland")]).Count == 1);

    [Theory]
    [InlineData("Who pays", "WHO", false)]
    [InlineData("The WHO pays", "WHO", true)]
    [InlineData("A traitor among us", "US", false)]
    [InlineData("The US’s offer", "US", true)]
    [InlineData("THE US-LED FLEET", "US", true)]
    [InlineData("如果中国干预", "中国", true)]
    [InlineData("US和中国", "US", true)]
    [InlineData("もし日本が", "日本", true)]
    [InlineData("もしインドが", "インド", true)]
    [InlineData("もしインドネシアが", "インド", false)]
    [InlineData("Если Россия уйдёт", "Россия", true)]
    [InlineData("Великороссия", "Россия", false)]
    public void A_name_in_capitals_is_no_word_in_small_letters_and_scripts_without_spaces_have_names_too(string title, string name, bool isNamed) =>
        Assert.Equal(isNamed, InvolvedActors.Of(actor: null, title, [], [Actor(1, name)]).Count == 1);

    [Fact]
    public void Who_acts_comes_first_and_nobody_twice()
    {
        var (jutland, scania, lund) = (Actor(1, "Jutland"), Actor(2, "Scania"), Actor(3, "Lund"));

        Assert.Equal(["Scania", "Jutland"], InvolvedActors.Of(scania, "Scania and Jutland", [], [jutland, scania, lund]).Select(actor => actor.Name));
        Assert.Equal(["Scania"], InvolvedActors.Of(scania, "Somebody", [], []).Select(actor => actor.Name));
    }

    private static Term Actor(byte id, string name) => new() { Id = new(id, 0, 0, new byte[8]), Slug = Slug.From(name, "actor"), Name = name };
}
