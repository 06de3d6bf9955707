using FactBot.Core.Ports;
using FactBot.Core.Views;
using FactBot.Host.Settings;
using FactBot.Storage.Disk;
using FactBot.Storage.Engine;

namespace FactBot.Host.Hosting;

/// <summary>Turns an exception into one sentence and an exit status. The stack trace is shown only on request.</summary>
internal static class Failures
{
    public const string DebugVariable = "FACTBOT_DEBUG";

    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (SettingsException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return ExitStatus.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Stopped;
        }
        catch (Exception store) when (store is DeskFileInUseException or StoreUnavailableException or StoredFormException)
        {
            await error.WriteLineAsync(store.Message);
            return ExitStatus.Failed;
        }
        catch (AnalyzerUnavailableException unavailable)
        {
            await error.WriteLineAsync(ProblemPhrases.NotAnalysed(unavailable.Message));
            return ExitStatus.Failed;
        }
        catch (IOException failed)
        {
            await error.WriteLineAsync($"Reading or writing failed: {failed.Message}");
            return ExitStatus.Failed;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            await error.WriteLineAsync(Sentence(bug));
            return ExitStatus.Failed;
        }
    }

    /// <summary>The sentence names the type of an unexpected exception; the stack trace follows where <see cref="DebugVariable"/> is 1.</summary>
    public static string Sentence(Exception bug)
    {
        var sentence = $"FactBot failed on this input ({bug.GetType().Name}); that is a mistake of its own.";
        return Environment.GetEnvironmentVariable(DebugVariable) == "1"
            ? $"{sentence}{Environment.NewLine}{bug}"
            : $"{sentence} Set {DebugVariable}=1 to see where.";
    }
}
