using System.Text.Json;
using FactBot.Core.Requests;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Text;
using FactBot.Discord.Registration;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>The values of a command or a form, by parameter name.</summary>
internal static class CommandValues
{
    /// <summary>
    /// The command under "/fact" or in its group, with its options; null where the catalog has no such command. Clients that do not know the group
    /// yet send its commands without it.
    /// </summary>
    public static JsonElement? Subcommand(JsonElement data)
    {
        var first = data.Items("options").FirstOrDefault();
        var sub = first.Text("name") == CommandCatalog.More ? first.Items("options").FirstOrDefault() : first;
        return sub.Text("name") is { } name && CommandCatalog.Find(name) is not null ? sub : null;
    }

    public static Request Read(JsonElement subcommand, JsonElement data, MemberNames people)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var command = CommandCatalog.Named(subcommand.Text("name")!);
        foreach (var option in subcommand.Items("options"))
        {
            var (name, value) = Value(option, people);
            if (name == CommandJson.NobodyOption)
            {
                name = option.Flag("value") && command.Find("who") is { } who ? who.Name : "";
                value = "none";
            }

            if (command.Find(name) is { } parameter && value.Length > 0)
            {
                values[parameter.Name] = value;
            }
        }

        return File(subcommand, data) is { } file
            ? new Request.CheckFile(file, values.TryGetValue("draft", out var draft) && draft == "yes")
            : CommandReader.Read(command.Name, values);
    }

    /// <summary>Learns the names of the people that came with the interaction.</summary>
    public static void Learn(JsonElement data, MemberNames people)
    {
        if (data.Child("resolved", "users") is { ValueKind: JsonValueKind.Object } users)
        {
            foreach (var user in users.EnumerateObject())
            {
                _ = people.Learn(user.Value, data.Child("resolved", "members")?.Child(user.Name));
            }
        }
    }

    /// <summary>The field values of a modal, whether labels or rows hold the fields. Empty values are left out.</summary>
    public static IReadOnlyDictionary<string, string> OfModal(JsonElement data, MemberNames people)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var holder in data.Items("components"))
        {
            foreach (var field in holder.Items("components").Concat(holder.Child("component") is { } only ? [only] : []))
            {
                if (field.Text("custom_id") is { } name && Field(field, people) is { Length: > 0 } value)
                {
                    values[name] = value;
                }
            }
        }

        return values;
    }

    private static string? Field(JsonElement field, MemberNames people)
    {
        const int UserSelect = 5;
        var chosen = field.Items("values").FirstOrDefault() is { ValueKind: JsonValueKind.String } first ? first.GetString() : null;
        return chosen is null ? field.Text("value")
            : field.Number("type") is UserSelect ? NeutralText.Mention(chosen, people.NameOf(chosen))
            : chosen;
    }

    private static (string Name, string Value) Value(JsonElement option, MemberNames people)
    {
        const int User = 6;
        var value = option.Child("value") ?? default;
        return (option.Text("name") ?? "", value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String when option.Number("type") is User => NeutralText.Mention(value.GetString()!, people.NameOf(value.GetString()!)),
            JsonValueKind.String => DiscordMentionText.Neutral(value.GetString()!, people.NameOf),
            _ => "",
        });
    }

    private static AttachedFile? File(JsonElement subcommand, JsonElement data) =>
        subcommand.Items("options").FirstOrDefault(o => o.Text("name") == CommandJson.FileOption) is { ValueKind: JsonValueKind.Object } option
            && option.Text("value") is { } id && data.Child("resolved", "attachments")?.Child(id) is { } attachment
            ? ReceivedMessage.File(attachment)
            : null;
}
