using FactBot.Core.Domain;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Tests.Core.Requests;

public class FormTests
{
    private static readonly MessageRef Message = new(new Place("p", "w", "c"), "m1");

    public static TheoryData<string> Verbs => [.. CommandCatalog.Verbs];

    private static string Read(string verb, params (string Name, string Value)[] values) =>
        RequestText.Of(FormReader.Read(new ActionToken(verb, 214, 3), values.ToDictionary(v => v.Name, v => v.Value), null));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_button_asks_at_once_or_has_a_form(string verb)
    {
        var token = new ActionToken(verb, 214, 3);
        Assert.NotEqual(token.Request is null, Forms.For(token) is null);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_form_stays_within_the_limits_of_the_platforms(string verb)
    {
        if (Forms.For(new ActionToken(verb, 999_999_999, 999_999_999)) is not { } form)
        {
            return;
        }

        Assert.InRange(form.Title.Length, 1, Forms.MaxTitle);
        Assert.InRange(form.Submit.Length, 1, Forms.MaxTitle);
        Assert.InRange(form.Fields.Length, 1, Forms.MaxFields);
        Assert.All(form.Fields, f =>
        {
            Assert.InRange(f.Label.Length, 1, Forms.MaxLabel);
            Assert.InRange(f.MaxLength, 0, 4000);
            Assert.Equal(f.Kind == FieldKind.Choice, !f.Choices.IsEmpty);
        });
    }

    [Fact]
    public void A_form_is_headed_by_its_claim() =>
        Assert.Equal("Verdict: A-214/3", Forms.For(new ActionToken(ActionVerb.Verdict, 214, 3))!.Title);

    [Fact]
    public void What_must_be_filled_in_is_marked() => Assert.Equal(
        ["truth", "reason"], Forms.For(new ActionToken(ActionVerb.Verdict, 214, 3))!.Fields.Where(f => f.Required).Select(f => f.Name));

    [Fact]
    public void A_form_may_come_filled_in() => Assert.Equal(
        "the minutes",
        Forms.For(new ActionToken(ActionVerb.SaveNote), new Dictionary<string, string> { ["text"] = "the minutes" })!.Fields.Single(f => f.Name == "text").Initial);

    [Fact]
    public void Forms_ask_for_what_a_typed_line_asks_for()
    {
        Assert.Equal("note A-214/3 [minutes]", Read(ActionVerb.Note, ("text", " minutes ")));
        Assert.Equal("note A-214/3 [who signed?] question", Read(ActionVerb.Question, ("text", "who signed?")));
        Assert.Equal("evidence A-214/3 https://example.org/m [p. 4] Refutes Primary", Read(ActionVerb.Evidence, ("link", "https://example.org/m"), ("text", "p. 4"), ("stance", "refutes"), ("tier", "primary")));
        Assert.Equal("verdict A-214/3 NeedsChange Correctly [it was April]", Read(ActionVerb.Verdict, ("truth", "needsChange"), ("reported", "correctly"), ("reason", "it was April")));
        Assert.Equal("assign A-214/3 to <u7 sam> due tomorrow 9:00 High", Read(ActionVerb.Assign, ("who", "<@u7|sam>"), ("due", "tomorrow 9:00"), ("priority", "high")));
        Assert.Equal("dismiss A-214/3 [opinion]", Read(ActionVerb.Dismiss, ("reason", "opinion")));
        Assert.Equal("add A-214/3 [the bridge]", Read(ActionVerb.Add, ("words", "the bridge")));
        Assert.Equal("text [The mayor said it was so.] draft", Read(ActionVerb.Paste, ("text", "The mayor said it was so."), ("draft", "yes")));
    }

    [Fact]
    public void A_saved_message_is_kept_with_where_it_came_from()
    {
        var values = new Dictionary<string, string> { ["claim"] = "A\u2013214/3", ["text"] = "minutes show it", ["question"] = "no" };
        var note = Assert.IsType<Request.AddNote>(FormReader.Read(new ActionToken(ActionVerb.SaveNote), values, Message));
        Assert.Equal(("A-214/3", Message, false), (RequestText.Of(note.Ref), note.From, note.IsQuestion));
    }

    [Theory]
    [InlineData(ActionVerb.Verdict, "truth", "")]
    [InlineData(ActionVerb.Assign, "due", "whenever")]
    [InlineData(ActionVerb.Note, "text", "")]
    [InlineData(ActionVerb.Note, "answers", "first")]
    [InlineData(ActionVerb.Dismiss, "reason", " ")]
    public void A_form_filled_in_wrongly_names_its_field(string verb, string field, string value)
    {
        var values = new Dictionary<string, string> { ["reason"] = "why", ["text"] = "words", [field] = value };
        Assert.Equal(field, Assert.IsType<Request.Unknown>(FormReader.Read(new ActionToken(verb, 214, 3), values, null)).Field);
    }

    [Fact]
    public void Buttons_that_need_nothing_ask_at_once()
    {
        Assert.Equal("take A-214/3", RequestText.Of(new ActionToken(ActionVerb.Take, 214, 3).Request!));
        Assert.Equal("show A-214/3", RequestText.Of(new ActionToken(ActionVerb.Open, 214, 3).Request!));
        Assert.Equal("show A-214 whole", RequestText.Of(new ActionToken(ActionVerb.Report, 214).Request!));
        Assert.Equal("claims A-214 - - -", RequestText.Of(new ActionToken(ActionVerb.Claims, 214).Request!));
        Assert.Equal("restore A-214/3", RequestText.Of(new ActionToken(ActionVerb.Restore, 214, 3).Request!));
    }
}
