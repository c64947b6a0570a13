# Functions for scenarios: the cluster through kubectl, the database and the services from a pod in the cluster. To be sourced.
# shellcheck shell=bash

namespace=plumbline
tools_namespace=plumbline-test-tools
mark=plumbline-test
services=(bi-service migrator-service metrics-catalog-service)

say() {
  echo "$(date +%T)  $*" >&2
}

give_up() {
  echo "$*" >&2
  exit 1
}

kubectl() {
  command "$PLUMBLINE_KUBECTL" "$@"
}

k() {
  kubectl --namespace "$namespace" "$@"
}

# judge SCENARIO SEEN LIMIT HOLDS: adds a line to the table; HOLDS is 1 if the observation is within the limit.
judge() {
  local verdict=ok
  [ "$4" = 1 ] || verdict=FAILED
  printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$verdict" >>"$PLUMBLINE_TEST_WORK/table"
  say "$verdict: $1: $2 (limit: $3)"
}

# await SECONDS WHAT COMMAND...: waits until the command succeeds.
await() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || give_up "Not within its time: $what"
    sleep 0.5
  done
}

# tools COMMAND...: runs it in the tools pod.
tools() {
  kubectl --namespace "$tools_namespace" exec -i tools -- "$@"
}

# sql DATABASE STATEMENT: executes it as the superuser; columns are separated by blanks.
sql() {
  tools psql --no-psqlrc --quiet --tuples-only --no-align --field-separator=' ' --set=ON_ERROR_STOP=1 --dbname="$1" --command="$2"
}

target() {
  sql "$PLUMBLINE_TEST_DATABASE" "$1"
}

schema_version() {
  target "SELECT max(version)::integer FROM etl.flyway_schema_history WHERE success"
}

# ask METHOD URL [BODY]: sends a request as the superadmin; the status follows the body on a line of its own.
ask() {
  tools /test/ask "$@"
}

# The URL, from inside the cluster, of the service that the Ingress sends dashboards to.
ingress_backend() {
  local backend
  backend=$(k get ingress plumbline -o 'jsonpath={.spec.rules[0].http.paths[0].backend.service.name} {.spec.rules[0].http.paths[0].backend.service.port.name}')
  set -- $backend
  echo "http://$1.$namespace:$(k get service "$1" -o "jsonpath={.spec.ports[?(@.name=='$2')].port}")"
}

# removed_posts URL: the number in the overview of that bi-service; nothing if it does not answer.
removed_posts() {
  ask GET "$1/api/v1/overview" | sed -n 's/.*"removedPosts":{[^}]*"value":\([0-9]*\).*/\1/p'
}

# apply FOLDER: renders it locally and applies it.
apply() {
  kubectl kustomize "$1" >"$1.yaml"
  kubectl apply -f "$1.yaml" >>"$PLUMBLINE_TEST_WORK/applied.log"
}

# job_condition NAME: Complete or Failed; nothing while it runs.
job_condition() {
  k get job "$1" -o 'jsonpath={.status.conditions[?(@.status=="True")].type}' | grep -oE 'Complete|Failed' | head -1
}

job_ended() {
  [ -n "$(job_condition "$1")" ]
}

# await_job SECONDS NAME: waits until it is complete; gives up at once if it fails.
await_job() {
  await "$1" "job $2" job_ended "$2"
  [ "$(job_condition "$2")" = Complete ] || {
    k logs "job/$2" --all-containers --tail=20 >&2 || true
    give_up "Job $2 failed"
  }
}

# await_rollouts SECONDS: waits until every service runs as last applied, and its old pods are gone.
await_rollouts() {
  local service
  for service in "${services[@]}"; do
    k rollout status "deployment/$service" --timeout="$1s" >/dev/null
  done
}

# pods SERVICE TEMPLATE: prints it for each running pod that is not terminating.
pods() {
  k get pods -l "app.kubernetes.io/name=$1" --field-selector=status.phase=Running \
    -o "go-template={{range .items}}{{if not .metadata.deletionTimestamp}}$2{{\"\\n\"}}{{end}}{{end}}"
}

# every_pod TEMPLATE: the same for all services.
every_pod() {
  local service
  for service in "${services[@]}"; do
    pods "$service" "$1"
  done
}

# ready_pods SERVICE: prints how many there are.
ready_pods() {
  pods "$1" '{{range .status.conditions}}{{if eq .type "Ready"}}{{.status}}{{end}}{{end}}' | grep -c True || true
}

everything_ready() {
  local service
  for service in "${services[@]}"; do
    [ "$(ready_pods "$service")" -ge 2 ] || return 1
  done
}

# How often containers of services were restarted.
restarts() {
  k get pods -l app.kubernetes.io/part-of=plumbline \
    -o 'jsonpath={range .items[*]}{range .status.containerStatuses[*]}{.restartCount}{"\n"}{end}{end}' | awk '{ sum += $1 } END { print sum + 0 }'
}

# begin_load NAME PER_SECOND: dashboards request the overview until end_load.
begin_load() {
  tools rm -f /tmp/stop
  tools /test/load "$(ingress_backend)/api/v1/overview" "$2" >"$PLUMBLINE_TEST_WORK/load-$1" &
  load=$!
  load_began=$SECONDS
  # A scenario that breaks off leaves no load behind.
  trap 'tools touch /tmp/stop' EXIT
}

# end_load NAME: sets requests, lost, per_second, slowest, and wrong: how many answers had a number other than 309.
end_load() {
  tools touch /tmp/stop
  trap - EXIT
  wait "$load"
  local file=$PLUMBLINE_TEST_WORK/load-$1
  requests=$(grep -c '^answer ' "$file" || true)
  lost=$(grep '^answer ' "$file" | grep -vc '^answer 200 ' || true)
  wrong=$(grep '^value ' "$file" | grep -vcE '^value (309|none)$' || true)
  right=$(grep -c '^value 309$' "$file" || true)
  per_second=$((requests / (SECONDS - load_began)))
  # shellcheck disable=SC2034 # for scenarios
  slowest=$(awk '/^answer 200 / { if ($3 > most) most = $3 } END { printf "%d", most * 1000 }' "$file")
}
