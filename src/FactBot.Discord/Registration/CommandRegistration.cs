using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Registration;

/// <summary>The result of the registration.</summary>
public enum RegistrationResult
{
    /// <summary>Discord had them already.</summary>
    Before,

    /// <summary>All commands were replaced at once.</summary>
    Now,

    /// <summary>Discord could not be reached, or refused them.</summary>
    Failed,
}

/// <summary>Registers the commands unless Discord has the same ones already, because each registration counts against a daily limit.</summary>
public sealed class CommandRegistration(DiscordApi api)
{
    private static readonly string[] Lists = ["options", "choices"];
    private static readonly string[] Flags = ["required", "autocomplete"];

    /// <summary>Discord's message on a refusal, or null.</summary>
    public string? Problem { get; private set; }

    public async Task<RegistrationResult> RunAsync(string application, CancellationToken ct)
    {
        var wanted = CommandJson.All();
        if (await api.CommandsAsync(application, ct) is DiscordResponse.Ok there && IsThere(wanted, there.Body))
        {
            Problem = null;
            return RegistrationResult.Before;
        }

        var response = await api.RegisterAsync(application, wanted, ct);
        Problem = response is DiscordResponse.Ok ? null : response is DiscordResponse.Failed failed ? DiscordReceipts.Words(failed) : "Discord could not be reached";
        return response is DiscordResponse.Ok ? RegistrationResult.Now : RegistrationResult.Failed;
    }

    /// <summary>Whether Discord has exactly these commands.</summary>
    public static bool IsThere(JsonArray wanted, JsonElement there) =>
        there.ValueKind is JsonValueKind.Array && there.GetArrayLength() == wanted.Count
        && wanted.All(w => there.EnumerateArray().Any(t => t.Text("name") == (string?)w!["name"] && IsSame(w, t)));

    /// <summary>Discord adds fields of its own and omits false or empty ones; all wanted fields must be there.</summary>
    private static bool IsSame(JsonNode? wanted, JsonElement? there) => wanted switch
    {
        JsonObject many => there is { ValueKind: JsonValueKind.Object } && many.All(p => IsSame(p.Value, there.Value.Child(p.Key))) && HasNoMore(many, there.Value),
        JsonArray { Count: 0 } => there is null || there.Value.ValueKind is JsonValueKind.Array && there.Value.GetArrayLength() == 0,
        JsonArray items => there is { ValueKind: JsonValueKind.Array } && there.Value.GetArrayLength() == items.Count
            && items.Zip(there.Value.EnumerateArray()).All(p => IsSame(p.First, p.Second)),
        JsonValue value => there is { } one ? JsonElement.DeepEquals(JsonSerializer.SerializeToElement(value), one) : value.GetValueKind() is JsonValueKind.False,
        _ => there is null,
    };

    /// <summary>What was removed here must not remain there.</summary>
    private static bool HasNoMore(JsonObject wanted, JsonElement there) =>
        Lists.All(list => wanted.ContainsKey(list) || !there.Items(list).Any()) && Flags.All(flag => wanted.ContainsKey(flag) || !there.Flag(flag));
}
