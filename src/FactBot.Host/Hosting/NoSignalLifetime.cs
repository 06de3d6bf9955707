using Microsoft.Extensions.Hosting;

namespace FactBot.Host.Hosting;

/// <summary>Signals are heard by the command line, which ends the run by its token; the host hears none itself.</summary>
internal sealed class NoSignalLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
