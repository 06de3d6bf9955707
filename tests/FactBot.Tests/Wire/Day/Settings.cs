using static FactBot.Tests.Wire.Day.NewsroomDay;
using static FactBot.Tests.Wire.Newsroom;

namespace FactBot.Tests.Wire.Day;

/// <summary>How the desk wants it.</summary>
internal static class Settings
{
    public static Step[] Steps { get; } =
    [
        new("The chief sets the time zone", n => n.CommandsAsync(Chief, "settings zone Europe/London", ("name", "zone"), ("value", "Europe/London"))),
        new("The chief names a zone that there is not", n => n.CommandsAsync(Chief, "settings zone London", ("name", "zone"), ("value", "London"))),
        new("The chief has two claims opened with each card", n => n.CommandsAsync(Chief, "settings open 2", ("name", "open"), ("value", "2"))),
        new("Ana posts an article, and two claims come with it", n => n.MentionsAsync(Ana, Leak)),
        new("The chief has only marked replies kept", n => n.MentionsAsync(Chief, "settings notes marked")),
        new("Ben answers without a mark", n => n.WritesAsync(Ben, "who has time for this?", "A-1/1")),
        new("Ben answers with one", n => n.WritesAsync(Ben, "note: the audit is public", "A-1/1")),
        new("The chief has all replies kept again", n => n.MentionsAsync(Chief, "settings notes replies")),
        new("The chief requires evidence", n => n.CommandsAsync(Chief, "settings evidence required", ("name", "evidence"), ("value", "required"))),
        new("Ana sets a verdict without any", n => n.MentionsAsync(Ana, "verdict A-2/1 confirmed seen in the ledger")),
        new("The chief asks about one setting", n => n.CommandsAsync(Chief, "settings open", ("name", "open"))),
        new("The chief requires no evidence any more", n => n.MentionsAsync(Chief, "settings evidence off")),
        new("The chief looks at all of them", n => n.CommandsAsync(Chief, "settings")),
    ];
}
