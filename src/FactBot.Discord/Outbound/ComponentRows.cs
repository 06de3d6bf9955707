using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>The buttons and the menu of a message, in rows.</summary>
internal static class ComponentRows
{
    private const int ActionRow = 1;
    private const int ButtonType = 2;
    private const int StringSelect = 3;
    private const int Primary = 1;
    private const int Secondary = 2;

    /// <param name="buttons">The buttons; one of several with the same token is kept.</param>
    /// <param name="menu">The menu, shown in the first row.</param>
    /// <param name="key">The message's key, made by <see cref="MessageKey"/>.</param>
    public static JsonArray Of(ImmutableArray<Button> buttons, Menu? menu, string? key)
    {
        var rows = new JsonArray();
        if (menu is { Items.IsEmpty: false })
        {
            rows.Add((JsonNode)Row([Select(menu, key)]));
        }

        foreach (var row in buttons.DistinctBy(b => b.Token).Chunk(DiscordLimits.ButtonsInRow).Take(DiscordLimits.Rows - rows.Count))
        {
            rows.Add((JsonNode)Row(row.Select(b => Press(b.Label, new CustomId(b.Token.ToString()) { Key = key }, b.Main))));
        }

        return rows;
    }

    public static JsonObject Row(IEnumerable<JsonObject> components) => new()
    {
        ["type"] = ActionRow,
        ["components"] = new JsonArray([.. components]),
    };

    public static JsonObject Press(string label, CustomId id, bool isMain) => new()
    {
        ["type"] = ButtonType,
        ["style"] = isMain ? Primary : Secondary,
        ["label"] = VisibleText.Line(label, DiscordLimits.ButtonLabel),
        ["custom_id"] = id.ToString(),
    };

    private static JsonObject Select(Menu menu, string? key) => new()
    {
        ["type"] = StringSelect,
        ["custom_id"] = new CustomId(CustomId.Menu) { Key = key }.ToString(),
        ["placeholder"] = VisibleText.Line(menu.Label, DiscordLimits.Placeholder),
        ["options"] = new JsonArray([.. menu.Items.DistinctBy(i => i.Token).Take(DiscordLimits.SelectOptions).Select(i => new JsonObject
        {
            ["label"] = VisibleText.Line(i.Label, DiscordLimits.OptionLabel),
            ["value"] = i.Token.ToString(),
        })]),
    };
}
