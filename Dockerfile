# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# The packages first: this layer is built again only when a project file or a lock file changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ContentApi.Core/ContentApi.Core.csproj src/ContentApi.Core/packages.lock.json src/ContentApi.Core/
COPY src/ContentApi/ContentApi.csproj src/ContentApi/packages.lock.json src/ContentApi/
RUN dotnet restore src/ContentApi/ContentApi.csproj --locked-mode

COPY src/ src/
RUN dotnet publish src/ContentApi/ContentApi.csproj --no-restore --configuration Release --output /app -p:UseAppHost=false

# "extra" has ICU and the time zones: Arabic text and collation need them. No shell, no package manager, and a user that is not root.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
LABEL org.opencontainers.image.title="ContentApi" \
      org.opencontainers.image.description="A headless content REST API for analysis journalism" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app ./

# The base image's ASPNETCORE_HTTP_PORTS is emptied so that there is one setting of the address, not two.
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://+:8080
EXPOSE 8080
USER $APP_UID

# No HEALTHCHECK: there is no shell or curl here to run one. Let the orchestrator ask /health/live and /health/ready over HTTP.
ENTRYPOINT ["dotnet", "ContentApi.dll"]
