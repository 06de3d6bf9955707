using System.Text.Json.Nodes;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Discord.Outbound;

/// <summary>Forms as modals (https://docs.discord.com/developers/components/reference#label).</summary>
public static class DiscordForms
{
    private const int Label = 18;
    private const int StringSelect = 3;
    private const int TextInput = 4;
    private const int UserSelect = 5;
    private const int OneLine = 1;
    private const int Paragraph = 2;

    /// <param name="form">The form.</param>
    /// <param name="id">The modal's custom id: the form's token and where it belongs.</param>
    public static JsonObject Modal(Form form, CustomId id) => new()
    {
        ["custom_id"] = id.ToString(),
        ["title"] = VisibleText.Line(form.Title, DiscordLimits.ModalTitle),
        ["components"] = new JsonArray([.. form.Fields.Where(f => f.Kind is not FieldKind.Choice || !f.Choices.IsEmpty).Take(DiscordLimits.ModalFields).Select(Field)]),
    };

    /// <summary>The form with the earlier values in its fields.</summary>
    public static Form Filled(Form form, IReadOnlyDictionary<string, string> values) =>
        form with { Fields = [.. form.Fields.Select(f => values.TryGetValue(f.Name, out var value) ? f with { Initial = value } : f)] };

    private static JsonObject Field(FormField field) => new()
    {
        ["type"] = Label,
        ["label"] = VisibleText.Line(field.Label, DiscordLimits.FieldLabel),
        ["component"] = field.Kind switch
        {
            FieldKind.Choice => Choices(field),
            FieldKind.Person => Person(field),
            _ => Words(field),
        },
    };

    private static JsonObject Words(FormField field)
    {
        var most = field.MaxLength > 0 ? Math.Min(field.MaxLength, DiscordLimits.InputText) : DiscordLimits.InputText;
        var input = new JsonObject
        {
            ["type"] = TextInput,
            ["custom_id"] = field.Name,
            ["style"] = field.Kind is FieldKind.Paragraph ? Paragraph : OneLine,
            ["required"] = field.Required,
            ["max_length"] = most,
        };
        if (field.Initial is { Length: > 0 } initial)
        {
            input["value"] = DiscordLimits.Cut(initial, most);
        }

        return input;
    }

    private static JsonObject Choices(FormField field) => new()
    {
        ["type"] = StringSelect,
        ["custom_id"] = field.Name,
        ["required"] = field.Required,
        ["min_values"] = field.Required ? 1 : 0,
        ["max_values"] = 1,
        ["options"] = new JsonArray([.. field.Choices.DistinctBy(c => c.Value).Take(DiscordLimits.SelectOptions).Select(c => Option(c, c.Value == field.Initial))]),
    };

    private static JsonObject Option(Choice choice, bool isChosen)
    {
        var option = new JsonObject
        {
            ["label"] = VisibleText.Line(choice.Label, DiscordLimits.OptionLabel),
            ["value"] = DiscordLimits.Cut(choice.Value, DiscordLimits.OptionValue),
        };
        if (isChosen)
        {
            option["default"] = true;
        }

        return option;
    }

    private static JsonObject Person(FormField field)
    {
        var select = new JsonObject
        {
            ["type"] = UserSelect,
            ["custom_id"] = field.Name,
            ["required"] = field.Required,
            ["min_values"] = field.Required ? 1 : 0,
            ["max_values"] = 1,
        };
        if (field.Initial is { } initial && NeutralText.AsMention(initial) is { } who && Snowflakes.Is(who.UserId))
        {
            select["default_values"] = new JsonArray(new JsonObject { ["type"] = "user", ["id"] = who.UserId });
        }

        return select;
    }
}
