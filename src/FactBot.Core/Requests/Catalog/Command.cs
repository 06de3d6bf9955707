using System.Collections.Immutable;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests.Catalog;

/// <summary>Another word for a command. <paramref name="Flag"/> is the flag that the word sets ("restore" sets "undo").</summary>
public sealed record CommandAlias(string Word, string? Flag = null);

/// <summary>A command that people can ask for by name. Everything about it stands in its row.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Help">The description, in one sentence of at most <see cref="MaxDescription"/> UTF-16 code units.</param>
/// <param name="Parameters">The parameters, the required ones first.</param>
/// <param name="Examples">Examples as they are typed. The first one is shown in refusals.</param>
public sealed record Command(string Name, string Help, ImmutableArray<Parameter> Parameters, ImmutableArray<string> Examples)
{
    /// <summary>The maximum length of a description, in UTF-16 code units: the shortest limit of the platforms.</summary>
    public const int MaxDescription = 100;

    /// <summary>
    /// The maximum number of commands on one level, of parameters of a command, and of choices of a parameter: the shortest limit
    /// of the platforms.
    /// </summary>
    public const int MaxCount = 25;

    public ImmutableArray<CommandAlias> Aliases { get; init; } = [];

    /// <summary>Whether help shows it first.</summary>
    public bool Common { get; init; }

    /// <summary>
    /// Whether it belongs to the group <see cref="CommandCatalog.More"/> on a platform with few places. When typed, that word may
    /// come before it.
    /// </summary>
    public bool InMore { get; init; }

    /// <summary>The buttons, menu entries and shortcuts of the command.</summary>
    public ImmutableArray<CommandAction> Actions { get; init; } = [];

    /// <summary>The sentence on what to do until a planned command exists; null for one that exists.</summary>
    public string? Until { get; init; }

    public bool IsPlanned => Until is not null;

    public string Example => Examples[0];

    /// <summary>The parameter whose words end the command, or null.</summary>
    public Parameter? Text => Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Text && !p.NamedOnly);

    /// <summary>Makes the request from the values; null for a planned command.</summary>
    internal Func<ParameterValues, Request>? Read { get; init; }

    /// <summary>The parameter of a name or an alias, or null.</summary>
    public Parameter? Find(string name) => Parameters.FirstOrDefault(p => p.Names.Contains(name, StringComparer.Ordinal));
}
