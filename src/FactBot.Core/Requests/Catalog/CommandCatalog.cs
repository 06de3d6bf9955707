using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

/// <summary>
/// All commands, each declared once. What people type, what forms ask for, what buttons do, what help says and what is registered
/// with a platform comes from here.
/// </summary>
public static class CommandCatalog
{
    /// <summary>The group of the rarer commands, for platforms with too few places for all.</summary>
    public const string More = "more";

    /// <summary>All commands, in the order of help.</summary>
    public static ImmutableArray<Command> All { get; } =
        [.. ArticleCommands.All, .. ClaimCommands.All, .. NoteCommands.All, .. WorkCommands.All, .. DeskCommands.All, .. PlannedCommands.All];

    /// <summary>The commands that exist, without the planned ones.</summary>
    public static IEnumerable<Command> Built => All.Where(c => !c.IsPlanned);

    /// <summary>The names of all actions.</summary>
    public static IEnumerable<string> Verbs => ByVerb.Keys;

    private static readonly Dictionary<string, (Command Command, string? Flag)> ByWord = All
        .SelectMany(c => c.Aliases.Prepend(new CommandAlias(c.Name)).Select(a => (a.Word, Command: c, a.Flag)))
        .ToDictionary(w => w.Word, w => (w.Command, w.Flag), StringComparer.Ordinal);

    private static readonly Dictionary<string, (Command Command, CommandAction Action)> ByVerb = All
        .SelectMany(c => c.Actions.Select(a => (Command: c, Action: a)))
        .ToDictionary(a => a.Action.Verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>The buttons of a claim's message, in order.</summary>
    public static ImmutableArray<(string Verb, ClaimButton Button)> ClaimButtons { get; } =
        [.. ByVerb.Values.Where(a => a.Action.Button is not null).Select(a => (a.Action.Verb, a.Action.Button!)).OrderBy(a => a.Item2.Position)];

    /// <summary>The command of a name or an alias, with the flag that the alias sets; null where there is none.</summary>
    public static (Command Command, string? Flag)? Find(string word) => ByWord.TryGetValue(word, out var found) ? found : null;

    /// <summary>The action of a name in any letter case, with its command; null where there is none.</summary>
    public static (Command Command, CommandAction Action)? Action(string verb) => ByVerb.TryGetValue(verb, out var found) ? found : null;

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Command Named(string name) => Find(name)?.Command ?? throw new ArgumentException($"There is no command {name}.", nameof(name));
}
