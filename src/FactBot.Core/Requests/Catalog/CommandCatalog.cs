using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

/// <summary>
/// Every command, declared once: what people type, what forms ask for, what help says and what is registered with a platform
/// comes from here.
/// </summary>
public static class CommandCatalog
{
    /// <summary>In the order of help.</summary>
    public static ImmutableArray<Command> All { get; } =
        [.. ArticleCommands.All, .. ClaimCommands.All, .. WorkCommands.All, .. DeskCommands.All, .. PlannedCommands.All];

    /// <summary>Those that are there.</summary>
    public static IEnumerable<Command> Built => All.Where(c => !c.IsPlanned);

    private static readonly Dictionary<string, (Command Command, string? Flag)> ByWord = All
        .SelectMany(c => c.Aliases.Prepend(new CommandAlias(c.Name)).Select(a => (a.Word, Command: c, a.Flag)))
        .ToDictionary(w => w.Word, w => (w.Command, w.Flag), StringComparer.Ordinal);

    /// <summary>The command of a name or an alias, with the flag that the alias sets; null where there is none.</summary>
    public static (Command Command, string? Flag)? Find(string word) => ByWord.TryGetValue(word, out var found) ? found : null;

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Command Named(string name) => Find(name)?.Command ?? throw new ArgumentException($"There is no command {name}.", nameof(name));
}
