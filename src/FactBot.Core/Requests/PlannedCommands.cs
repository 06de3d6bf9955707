using System.Collections.Immutable;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Requests;

/// <summary>Command names that are reserved. Until the command exists, typing one gets a sentence on what to do instead.</summary>
internal static class PlannedCommands
{
    public static ImmutableArray<Command> All { get; } =
    [
        Planned("review", "Takes a second look at a verdict.", "Ask for a second look with: question A-214/3 who can check this again?"),
        Planned("signoff", "Closes an article when every claim is done.", "The card shows when every claim is done: show A-214."),
        Planned("correct", "Records a correction.", "Keep it as a note on the article: note A-214 corrected on 24 Nov: ..."),
        Planned("comment", "Keeps the requests for comment.", "Keep each attempt as a note: note A-214/3 mailed Norvia AB at 10:00, answer by 17:00."),
        Planned("matrix", "Sets claims against denials and replies.", "See each claim's denials and replies with: show A-214 whole."),
        Planned("sources", "Lists who says what.", "See who says what with: show A-214 whole."),
        Planned("reread", "Reads the page again.", "Compare the page by hand, and keep what changed as a note: note A-214 ..."),
        Planned("search", "Finds claims by their words.", "List an article's claims with: claims A-214."),
        Planned("export", "Writes an article's check to a file.", "See all of it with: show A-214 whole."),
        Planned("seen", "Finds claims that were checked before.", "List what is done with: claims done."),
    ];

    private static Command Planned(string name, string help, string until) => new(name, help, [], [name]) { Until = until };
}
