using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Views;

/// <summary>The views on what can be typed, made from the catalog.</summary>
public static class HelpViews
{
    private const string More = "Post a link to begin. More: help all. One command: help verdict. Write my name or /fact before a command.";

    public static View.Listing Common() =>
        new("What I can do", [.. CommandCatalog.Built.Where(c => c.Common).Select(Line)], More);

    public static View.Listing All() =>
        new("All that I can do", [.. CommandCatalog.Built.Select(Line)], $"One command: help verdict. Write my name or /fact before a command. The rarer ones ({InMore}) are under /fact {CommandCatalog.More}.");

    private static string InMore => string.Join(", ", CommandCatalog.Built.Where(c => c.InMore).Select(c => c.Name));

    public static View.Listing One(Command command) => new(
        $"{command.Name}: {command.Help}",
        [
            .. command.Parameters.Select(p => new ListLine(p.Name, Described(p))),
            .. command.Examples.Select(e => new ListLine("for example", e)),
        ],
        command.Aliases.IsEmpty ? null : $"Also: {string.Join(", ", command.Aliases.Select(a => a.Word))}.");

    private static ListLine Line(Command command) => new(command.Example, command.Help);

    private static string Described(Parameter parameter)
    {
        var values = parameter.Choices.IsEmpty ? "" : $": {string.Join(", ", parameter.Choices.Select(c => c.Label))}";
        var named = parameter.NamedOnly ? $" ({parameter.Name}:...)" : "";
        return $"{parameter.Description}{values}{(parameter.Required ? "" : ", if you like")}{named}";
    }
}
