using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Tests.Core.Requests;

public class CatalogTests
{
    private static readonly string[] Names =
    [
        "check", "show", "claims", "add", "edit", "dismiss", "keep", "note", "evidence", "take", "assign", "verdict", "review", "signoff", "correct",
        "comment", "matrix", "sources", "reread", "search", "mine", "summary", "settings", "export", "seen", "help",
    ];

    public static TheoryData<string> Examples => [.. CommandCatalog.Built.SelectMany(c => c.Examples).Where(e => !e.Contains('<', StringComparison.Ordinal))];

    [Fact]
    public void The_names_are_the_desks() =>
        Assert.Equal(Names.Order(), CommandCatalog.All.Select(c => c.Name).Order());

    [Fact]
    public void It_stays_within_the_limits_of_a_registration()
    {
        Assert.InRange(CommandCatalog.All.Count(c => !c.InMore), 1, Command.MaxCount - 1);
        Assert.InRange(CommandCatalog.All.Count(c => c.InMore), 1, Command.MaxCount);
        Assert.All(CommandCatalog.All, c =>
        {
            Assert.Matches("^[a-z]{1,32}$", c.Name);
            Assert.InRange(c.Help.Length, 1, Command.MaxDescription);
            Assert.EndsWith(".", c.Help, StringComparison.Ordinal);
            Assert.InRange(c.Parameters.Length, 0, Command.MaxCount);
            Assert.Equal(c.Parameters.OrderByDescending(p => p.Required), c.Parameters);
        });
        Assert.All(CommandCatalog.All.SelectMany(c => c.Parameters), p =>
        {
            Assert.Matches("^[a-z]{1,32}$", p.Name);
            Assert.InRange(p.Description.Length, 1, Command.MaxDescription);
            Assert.InRange(p.Choices.Length, 0, Command.MaxCount);
        });
    }

    [Fact]
    public void No_word_names_two_things()
    {
        var words = CommandCatalog.All.SelectMany(c => c.Aliases.Select(a => a.Word).Prepend(c.Name)).ToList();
        Assert.Equal(words.Distinct(), words);
        Assert.All(CommandCatalog.All, c => Assert.Equal(c.Parameters.SelectMany(p => p.Names).Distinct(), c.Parameters.SelectMany(p => p.Names)));
        Assert.All(CommandCatalog.All.SelectMany(c => c.Parameters), p => Assert.Equal(p.Choices.SelectMany(o => o.Words).Distinct().Count(), p.Choices.Sum(o => o.Words.Distinct().Count())));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_understood(string example) => Assert.IsNotType<Request.Unknown>(CommandGrammar.Parse(example));

    [Fact]
    public void Every_choice_is_a_value_of_its_kind() => Assert.All(
        CommandCatalog.Named("verdict").Find("truth")!.Choices.Select(c => c.Value),
        truth => Assert.IsType<Request.SetVerdict>(CommandReader.Read("verdict", new Dictionary<string, string> { ["truth"] = truth, ["reason"] = "why" })));

    [Fact]
    public void Typed_options_and_a_typed_line_ask_for_the_same() => Assert.Equal(
        CommandGrammar.Parse("verdict A-214/3 needs change reported:correctly it was April"),
        CommandReader.Read("verdict", new Dictionary<string, string>
        {
            ["claim"] = "A-214/3", ["truth"] = "needsChange", ["reported"] = "correctly", ["reason"] = "it was April",
        }));
}
