using FactBot.Core.Ports;
using FactBot.Model;

namespace FactBot.Host.Control;

/// <summary>The state of the model. While it is being loaded, it has neither a version nor a problem.</summary>
/// <param name="Version">The version of the model; null where it is not loaded.</param>
/// <param name="Problem">The sentence that says why it cannot be loaded and what to install, or null.</param>
internal sealed record ModelHealth(string? Version, string? Problem)
{
    /// <summary>The state now; it waits for nothing.</summary>
    public static async Task<ModelHealth> NowAsync(BackgroundSpeechReader reader) =>
        reader.LoadAsync().IsCompleted ? await LoadedAsync(reader) : new ModelHealth(null, null);

    /// <summary>The state when the load has ended.</summary>
    public static async Task<ModelHealth> LoadedAsync(BackgroundSpeechReader reader)
    {
        try
        {
            return new ModelHealth((await reader.LoadAsync()).Version, null);
        }
        catch (AnalyzerUnavailableException e)
        {
            return new ModelHealth(null, e.Message);
        }
    }
}
