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

    [Fact]
    public void Who_acts_comes_first_and_nobody_twice()
    {
        var (jutland, scania, lund) = (Actor(1, "Jutland"), Actor(2, "Scania"), Actor(3, "Lund"));

        Assert.Equal(["Scania", "Jutland"], InvolvedActors.Of(scania, "Scania and Jutland", [], [jutland, scania, lund]).Select(actor => actor.Name));
        Assert.Equal(["Scania"], InvolvedActors.Of(scania, "Somebody", [], []).Select(actor => actor.Name));
    }

    private static Term Actor(byte id, string name) => new() { Id = new(id, 0, 0, new byte[8]), Slug = Slug.From(name, "actor"), Name = name };
}
