using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Hosting;

/// <summary>Stops the process after an unrecoverable error, and keeps the error to report it on exit.</summary>
internal sealed class FatalErrorHandler(IHostApplicationLifetime lifetime)
{
    private Exception? _exception;

    public void Because(Exception exception)
    {
        _ = Interlocked.CompareExchange(ref _exception, exception, null);
        lifetime.StopApplication();
    }

    /// <summary>Keeps the error of a service that ended by one, when the host has stopped.</summary>
    public void BecauseOf(IEnumerable<BackgroundService> stopped) =>
        _exception ??= stopped.Select(s => s.ExecuteTask?.Exception?.InnerException).FirstOrDefault(e => e is not null);

    /// <summary>Writes the error, if there was one, and returns whether there was.</summary>
    public bool Told(TextWriter error)
    {
        if (_exception is not null)
        {
            error.WriteLine(_exception is AllPlatformsRefusedException ? _exception.Message : Failures.Sentence(_exception));
        }

        return _exception is not null;
    }
}
