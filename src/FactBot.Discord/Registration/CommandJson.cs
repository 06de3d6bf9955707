using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Core.Requests.Catalog;
using FactBot.Discord.Outbound;

namespace FactBot.Discord.Registration;

/// <summary>
/// The commands as Discord registers them (https://docs.discord.com/developers/interactions/application-commands): "/fact" with the
/// catalog's commands as subcommands, and the message commands.
/// </summary>
public static class CommandJson
{
    public const string Name = "fact";

    /// <summary>The names of the message commands.</summary>
    public const string CheckMessage = "Fact-check this";
    public const string SaveNote = "Save as note";
    public const string SaveEvidence = "Save as evidence";

    /// <summary>The option for a file to check; only Discord has such an option.</summary>
    public const string FileOption = "file";

    /// <summary>The option for "none", which a user picker cannot express.</summary>
    public const string NobodyOption = "nobody";

    private const int ChatInput = 1;
    private const int OfMessage = 3;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;
    private const int Text = 3;
    private const int Number = 4;
    private const int Flag = 5;
    private const int User = 6;
    private const int Attachment = 11;

    /// <summary>The person parameters that accept nobody, by command and parameter.</summary>
    private static readonly HashSet<(string Command, string Parameter)> MayBeNobody = [("assign", "who"), ("claims", "who")];

    public static JsonArray All() =>
    [
        new JsonObject
        {
            ["type"] = ChatInput,
            ["name"] = Name,
            ["description"] = "Checks an article's claims with the desk.",
            ["options"] = new JsonArray([.. CommandCatalog.Built.Where(c => !c.InMore).Select(Of), More()]),
            ["contexts"] = Contexts(),
            ["integration_types"] = new JsonArray(0),
        },
        OnMessage(CheckMessage),
        OnMessage(SaveNote),
        OnMessage(SaveEvidence),
    ];

    /// <summary>The contexts of the commands: servers and the bot's own direct messages.</summary>
    private static JsonArray Contexts() => [0, 1];

    private static JsonObject OnMessage(string name) => new()
    {
        ["type"] = OfMessage,
        ["name"] = name,
        ["contexts"] = Contexts(),
        ["integration_types"] = new JsonArray(0),
    };

    /// <summary>Discord takes 25 subcommands, so the less common ones stand in a group.</summary>
    private static JsonObject More() => new()
    {
        ["type"] = SubcommandGroup,
        ["name"] = CommandCatalog.More,
        ["description"] = "The commands that are needed less often.",
        ["options"] = new JsonArray([.. CommandCatalog.Built.Where(c => c.InMore).Select(Of)]),
    };

    private static JsonObject Of(Command command)
    {
        var options = command.Parameters.OrderByDescending(p => p.Required).SelectMany(p => Options(command, p)).ToList();
        if (command.Name == "check")
        {
            options.Add(Option(Attachment, FileOption, "a file with the article: HTML, PDF or text"));
        }

        return new JsonObject
        {
            ["type"] = Subcommand,
            ["name"] = command.Name,
            ["description"] = DiscordLimits.Cut(command.Help, DiscordLimits.CommandDescription),
            ["options"] = new JsonArray([.. options.Take(DiscordLimits.CommandOptions)]),
        };
    }

    private static IEnumerable<JsonObject> Options(Command command, Parameter parameter)
    {
        yield return Option(command, parameter);
        if (MayBeNobody.Contains((command.Name, parameter.Name)))
        {
            yield return Option(Flag, NobodyOption, "nobody, instead of a person");
        }
    }

    private static JsonObject Option(Command command, Parameter parameter)
    {
        var option = Option(Type(parameter), parameter.Name, parameter.Description);
        if (parameter.Required)
        {
            option["required"] = true;
        }

        if (parameter.Kind is ParameterKind.Reference or ParameterKind.Claim or ParameterKind.Claims or ParameterKind.Dossier)
        {
            option["autocomplete"] = true;
        }

        if (parameter.Kind is ParameterKind.Text)
        {
            option["max_length"] = parameter.MaxLength is > 0 and < DiscordLimits.StringOption ? parameter.MaxLength : DiscordLimits.StringOption;
        }

        if (parameter.Kind is ParameterKind.Number)
        {
            option["min_value"] = 1;
        }

        if (Choices(command, parameter) is { IsEmpty: false } choices)
        {
            option["choices"] = new JsonArray([.. choices.Select(c => new JsonObject { ["name"] = c.Label, ["value"] = c.Value })]);
        }

        return option;
    }

    private static JsonObject Option(int type, string name, string description) => new()
    {
        ["type"] = type,
        ["name"] = name,
        ["description"] = DiscordLimits.Cut(description, DiscordLimits.CommandDescription),
    };

    /// <summary>A parameter must not have more choices than Discord shows.</summary>
    private static ImmutableArray<ChoiceWord> Choices(Command command, Parameter parameter) =>
        parameter.Choices.Length <= DiscordLimits.CommandChoices ? parameter.Choices
        : throw new InvalidOperationException($"{command.Name} {parameter.Name} has more choices than Discord shows.");

    private static int Type(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number => Number,
        ParameterKind.Flag => Flag,
        ParameterKind.Person => User,
        _ => Text,
    };
}
