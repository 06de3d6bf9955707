using FactBot.Analysis.People;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;
using FactBot.Tests.Support;

namespace FactBot.Tests.Analysis.People;

public class NameTests
{
    [Theory]
    [InlineData("Ana Lind opened the pier. Lind spoke.", "Lind", "Ana Lind")]
    [InlineData("Lind spoke. Ana Lind opened the pier.", "Lind", "Ana Lind")]
    public void A_part_of_a_name_is_the_fullest_naming(string raw, string mention, string name)
    {
        var text = TextParser.Parse(ArticleText.Plain(raw));
        var names = new NameIndex(text);
        var mentions = text.Tokens.Where(t => t.Text == mention).Select(t => names.At(t.Index)).OfType<Named>();
        Assert.Equal(name, text.Words(Assert.Single(mentions).Name));
    }

    [Theory]
    [InlineData("Mr. Holt sank the boat.", Gender.He)]
    [InlineData("Mrs. Holt sank the boat.", Gender.She)]
    [InlineData("Spokeswoman Tove Holt sank the boat.", Gender.She)]
    [InlineData("Erik Holt sank the boat.", Gender.He)]
    [InlineData("Holt sank the boat.", Gender.Unknown)]
    public void Titles_roles_and_given_names_tell_the_pronoun(string raw, object gender)
    {
        var text = TextParser.Parse(ArticleText.Plain(raw));
        var names = new NameIndex(text);
        Assert.Equal(gender, Assert.Single(text.Tokens.Select(t => names.At(t.Index)).OfType<Named>().Distinct()).Gender);
    }

    [Fact]
    public void A_resolver_abstains_where_two_fit_as_well()
    {
        var text = TextParser.Parse(ArticleText.Plain("It rained. She left."));
        var resolver = new SpeakerResolver(text, new NameIndex(text), new SilentReader.NoSpeakers());
        var she = text.Tokens.First(t => t.Text == "She").Index;
        Assert.True(resolver.Resolve(new TokenRange(she, she + 1)).Confidence < 0.5);
    }
}
